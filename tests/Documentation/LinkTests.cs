using System.Text.RegularExpressions;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Documentation;

/// <summary>Every page of the documentation is found from its first one, and no link leads nowhere.</summary>
public sealed partial class LinkTests
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs");
    private static readonly string First = Path.Combine(Docs, "README.md");

    private static IReadOnlyList<string> Pages =>
        [.. Directory.GetFiles(Docs, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_page_is_linked_from_the_first_or_from_a_page_that_is()
    {
        var near = FilesLinkedFrom(First).ToHashSet();
        var found = near.Where(file => file.EndsWith(".md", StringComparison.Ordinal) && File.Exists(file)).SelectMany(FilesLinkedFrom)
            .Concat(near).Append(First).ToHashSet();

        Assert.True(Pages.Count > 20, $"only {Pages.Count} pages were found");
        Assert.Empty(Pages.Except(found));
    }

    [Fact]
    public void Every_link_leads_to_a_file_and_a_heading_that_exist()
    {
        var faults = new List<string>();
        foreach (var page in Pages.Append(Path.Combine(Repository.Root, "README.md")))
        {
            foreach (var link in LinksOf(page))
            {
                var (file, heading) = Target(page, link);
                if (!File.Exists(file) && !Directory.Exists(file))
                    faults.Add($"{Path.GetRelativePath(Repository.Root, page)}: {link} leads to no file");
                else if (heading.Length > 0 && file.EndsWith(".md", StringComparison.Ordinal) && !HeadingsOf(file).Contains(heading))
                    faults.Add($"{Path.GetRelativePath(Repository.Root, page)}: {link} leads to no heading");
            }
        }

        Assert.Empty(faults);
    }

    private static IEnumerable<string> FilesLinkedFrom(string page) => LinksOf(page).Select(link => Target(page, link).File);

    private static (string File, string Heading) Target(string page, string link)
    {
        var parts = link.Split('#', 2);
        var file = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, parts[0]));
        return (file, parts.Length > 1 ? parts[1] : "");
    }

    // Those within the repository; what is in a block of code is no link.
    private static IEnumerable<string> LinksOf(string page) => Link().Matches(Code().Replace(File.ReadAllText(page), ""))
        .Select(match => match.Groups[1].Value)
        .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal));

    // As forges name headings: lower case, no punctuation, hyphens for spaces.
    private static HashSet<string> HeadingsOf(string page) =>
    [
        .. Heading().Matches(Code().Replace(File.ReadAllText(page), ""))
            .Select(match => Punctuation().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-')),
    ];

    [GeneratedRegex(@"\]\(([^()\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();
}
