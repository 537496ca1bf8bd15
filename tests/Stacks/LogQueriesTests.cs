using System.Text.RegularExpressions;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Stacks;

/// <summary>The queries of the documentation: whole, on tables that the sink makes, and never over all days.</summary>
public sealed partial class LogQueriesTests
{
    [Theory]
    [InlineData("error_rate_by_app")]
    [InlineData("slowest_and_most_failing_modules")]
    [InlineData("around_a_preemption")]
    public void A_query_names_the_sinks_tables_and_the_days_of_each(string name)
    {
        var text = Repository.ReadText($"docs/observability/queries/{name}.sql");
        var query = Comment().Replace(text, "");

        Assert.StartsWith("-- ", text, StringComparison.Ordinal);
        Assert.Equal(query.Count(c => c == '('), query.Count(c => c == ')'));
        Assert.Equal(0, query.Count(c => c == '\'') % 2);
        // One SELECT at the end, behind declarations if any.
        Assert.Single(query.Split(';'), statement => statement.Contains("SELECT", StringComparison.Ordinal));

        var tables = Table().Matches(query);
        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.Contains(table.Groups[1].Value, new[] { "gocenter_logs.stdout", "gocenter_logs.stderr" }));
        // Right behind each table: what is not said there is read, and paid for, over all days.
        Assert.All(tables, table => Assert.Matches(@"^\s*WHERE timestamp (>=|BETWEEN) ", query[(table.Index + table.Length)..]));
    }

    [Fact]
    public void Every_query_is_in_the_documentation()
    {
        var page = Repository.ReadText("docs/observability/logs.md");

        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs/observability/queries")),
            file => Assert.Contains($"queries/{Path.GetFileName(file)}", page, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"FROM (\w+\.\w+)")]
    private static partial Regex Table();
}
