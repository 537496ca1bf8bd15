using System.Globalization;
using System.Text.RegularExpressions;
using GoCenter.Components.Observability.RuleFiles;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Prometheus;

/// <summary>The rules as Prometheus itself reads and evaluates them.</summary>
public sealed partial class AlertRuleTests
{
    private static readonly string s_rules = Path.Combine(Repository.Root, "components/Observability/rules");
    private static readonly string s_cases = Path.Combine(Repository.Root, "tests/Programs/Prometheus/rules");

    [ToolFact("promtool")]
    public async Task Promtool_takes_every_rule_and_has_nothing_to_add()
    {
        var output = await Tool.RunAsync("promtool", ["check", "rules", "--lint=all", "--lint-fatal", .. Directory.GetFiles(s_rules)]);

        var rules = RuleFile.ReadAll().SelectMany(file => file.Groups).Sum(group => group.Rules.Length);
        var found = output.Split('\n').Where(line => line.Contains("SUCCESS", StringComparison.Ordinal))
            .Sum(line => int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture));
        Assert.Equal(rules, found);
        Assert.NotEqual(0, rules);
    }

    [ToolFact("promtool")]
    public async Task Every_case_ends_as_it_says()
    {
        var output = await Tool.RunAsync("promtool", ["test", "rules", .. Directory.GetFiles(s_cases)]);

        var files = Directory.GetFiles(s_cases).Length;
        Assert.NotEqual(0, files);
        Assert.Equal(files, output.Split("SUCCESS").Length - 1);
    }

    [ToolFact("promtool")]
    public async Task A_rule_that_changes_fails_its_cases()
    {
        using var folder = new TemporaryFolder();
        var rules = File.ReadAllText(Path.Combine(s_rules, "certificates.yml"));
        var copy = folder.Write("certificates.yml", rules);
        var cases = File.ReadAllText(Path.Combine(s_cases, "certificates.test.yml"));
        var file = folder.Write("certificates.test.yml", cases.Replace("../../../../components/Observability/rules/certificates.yml", copy, StringComparison.Ordinal));
        await Tool.RunAsync("promtool", "test", "rules", file);

        Assert.Contains("14 * 86400", rules, StringComparison.Ordinal);
        folder.Write("certificates.yml", rules.Replace("14 * 86400", "15 * 86400", StringComparison.Ordinal));

        var failure = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Tool.RunAsync("promtool", "test", "rules", file));
        Assert.Contains("CertificateExpires, as a ticket: just below", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_alert_is_shown_to_fire_to_stay_quiet_and_to_resolve()
    {
        var cases = Directory.GetFiles(s_cases).SelectMany(AlertCase.ReadAll).ToList();
        var alerts = from file in RuleFile.ReadAll() from grp in file.Groups from rule in grp.Rules where rule.Alert is not null select rule;
        var missing = new List<string>();
        Assert.NotEmpty(alerts);
        foreach (var alert in alerts)
        {
            var own = cases.Where(one => one.Alert == alert.Alert).ToList();
            var name = $"{alert.Alert} {string.Join(' ', alert.Labels.Select(label => $"{label.Key}={label.Value}"))}";
            if (!own.Any(one => one.Fires(alert.Labels)))
                missing.Add($"{name}: no case in which it fires");
            // It never ends, by its nature.
            if (alert.Alert == RuleChecks.Heartbeat)
                continue;
            if (!own.Any(one => one.FiresLateAndResolves(alert.Labels)))
                missing.Add($"{name}: no case in which it is quiet, fires, and is quiet again");
            if (!own.Any(one => one.Name.Contains("just below", StringComparison.Ordinal) && one.IsQuiet(alert.Labels) && one.HasSamples))
                missing.Add($"{name}: no case just below in which it is quiet");
        }

        Assert.Empty(missing);
    }

    [Fact]
    public void No_case_is_left_of_an_alert_that_is_gone()
    {
        var known = RuleFile.ReadAll().SelectMany(file => file.Groups).SelectMany(group => group.Rules).Select(rule => rule.Alert).ToHashSet();

        var cases = Directory.GetFiles(s_cases).SelectMany(AlertCase.ReadAll).ToList();

        Assert.NotEmpty(cases);
        Assert.All(cases, one => Assert.Contains(one.Alert, known));
    }

    [ToolFact("promtool")]
    public async Task Queries_of_the_runbooks_are_queries()
    {
        using var folder = new TemporaryFolder();
        var queries = Directory.GetFiles(Path.Combine(Repository.Root, "docs/operations"), "*.md")
            .SelectMany(page => Query().Matches(File.ReadAllText(page)))
            .SelectMany(block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Distinct()
            .ToList();
        Assert.NotEmpty(queries);
        var rules = queries.Select((query, i) => $"      - record: query{i}\n        expr: |\n          {query}\n");
        var file = folder.Write("queries.yml", $"groups:\n  - name: queries\n    rules:\n{string.Concat(rules)}");

        var output = await Tool.RunAsync("promtool", "check", "rules", file);

        Assert.Contains($"SUCCESS: {queries.Count} rules found", output, StringComparison.Ordinal);
    }

    [GeneratedRegex("^```promql\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Query();
}
