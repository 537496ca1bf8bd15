using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using GoCenter.Components;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Documentation;

/// <summary>Whoever copies an example has arguments that exist, and all that are required.</summary>
public sealed partial class ExampleTests
{
    private static readonly string[] s_pages = ["docs/edge.md", "docs/web-ui.md"];

    public static TheoryData<string> Pages => new(s_pages);

    [Fact]
    public void Every_page_with_an_example_of_arguments_is_read() => Assert.Equal(
        Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file)).Where(page => ExamplesOf(page).Any())
                .Order(StringComparer.Ordinal),
        s_pages);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Sets_every_argument_that_is_required_and_none_that_does_not_exist(string page)
    {
        foreach (var (type, names) in ExamplesOf(page))
        {
            var known = typeof(Versions).Assembly.GetExportedTypes().Single(candidate => candidate.Name == type).GetProperties();
            var required = known.Where(static property => property.IsDefined(typeof(RequiredMemberAttribute)))
                .Select(static property => property.Name);

            Assert.Empty(names.Except(known.Select(static property => property.Name)).Select(name => $"{type} has no {name}"));
            Assert.Empty(required.Except(names).Select(name => $"{type} needs {name}"));
        }
    }

    private static IEnumerable<(string Type, string[] Names)> ExamplesOf(string page) =>
        from Match block in Block().Matches(Repository.ReadText(page))
        from Match made in Arguments().Matches(block.Value)
        select (made.Groups["type"].Value, made.Groups["name"].Captures.Select(static name => name.Value).ToArray());

    [GeneratedRegex("```csharp\n.*?\n```", RegexOptions.Singleline)]
    private static partial Regex Block();

    /// <summary>One argument a line, as the examples are written; what is nested is indented further.</summary>
    [GeneratedRegex(@"new (?<type>\w+Args)\n\{\n(?:    (?<name>\w+) = .*\n|    [^\w\s].*\n|     .*\n)+\}")]
    private static partial Regex Arguments();
}
