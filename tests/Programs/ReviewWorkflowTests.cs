using System.Diagnostics;
using GoCenter.Cli.Views;
using GoCenter.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace GoCenter.Tests.Programs;

/// <summary>The workflow that reviews pull requests: what it may, and what it does with its comment.</summary>
public sealed class ReviewWorkflowTests
{
    private static readonly string s_text = Repository.ReadText(".github/workflows/review.yml");
    private static readonly YamlMappingNode s_workflow = Read();

    [Fact]
    public void Every_action_is_the_commit_that_somebody_has_looked_at()
    {
        var uses = Steps().Where(static step => step.Children.ContainsKey("uses")).Select(static step => $"{step["uses"]}").ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, static action =>
        {
            Assert.Matches("^[a-z-]+/[a-z/-]+@[0-9a-f]{40}$", action);
            Assert.Matches($@"uses: {action} # v\d+\.\d+\.\d+\n", s_text);
        });
    }

    [Fact]
    public void A_fork_s_program_meets_no_right_to_write_and_no_secret()
    {
        Assert.Equal("pull_request", Assert.Single(((YamlMappingNode)s_workflow["on"]).Children).Key.ToString());
        Assert.Equal("contents: read", string.Join(", ", ((YamlMappingNode)s_workflow["permissions"]).Select(static right => $"{right.Key}: {right.Value}")));
        Assert.Contains("head.repo.full_name == github.repository", $"{s_workflow["jobs"]["preview"]["if"]}", StringComparison.Ordinal);
        Assert.All(Scripts(), static script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));
    }

    [ToolTheory("bash")]
    [InlineData("", 0, 0, "--method POST repos/acme/infra/issues/7/comments --field body=@review.md")]
    [InlineData("12\n13", 0, 0, "--method PATCH repos/acme/infra/issues/comments/12 --field body=@review.md")]
    [InlineData("", 1, 1, "")]
    public async Task Its_comment_is_changed_in_place_and_never_added_twice(string comments, int lookEndsWith, int endsWith, string said)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["bin"]);
        var gh = folder.Write("bin/gh", """
            #!/bin/sh
            case "$*" in
                *--paginate*) printf '%s' "$COMMENTS"; exit "$LOOK" ;;
                *) shift; echo "$*" >> "$SAID" ;;
            esac
            """);
        await Tool.RunAsync("chmod", "+x", gh);
        var script = Assert.Single(Scripts(), static script => script.Contains("/comments", StringComparison.Ordinal));
        Assert.Contains(ReviewMarkdown.Marker, script, StringComparison.Ordinal);

        // As GitHub runs a step whose shell is bash.
        var start = new ProcessStartInfo(Tool.Find("bash")!, ["--noprofile", "--norc", "-eo", "pipefail", folder.Write("step.sh", script)])
        {
            WorkingDirectory = folder.Path,
            Environment =
            {
                ["PATH"] = folder["bin"] + ":" + Environment.GetEnvironmentVariable("PATH"), ["REPOSITORY"] = "acme/infra", ["NUMBER"] = "7",
                ["COMMENTS"] = comments, ["LOOK"] = $"{lookEndsWith}", ["SAID"] = folder.Write("said", ""),
            },
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();

        Assert.Equal((endsWith, said), (process.ExitCode, File.ReadAllText(folder["said"]).TrimEnd()));
        Assert.Equal("bash", $"{s_workflow["defaults"]["run"]["shell"]}");
    }

    [ToolFact("shellcheck")]
    public async Task Its_scripts_are_sound()
    {
        using var folder = new TemporaryFolder();
        foreach (var (index, script) in Scripts().Index())
            await Tool.RunAsync("shellcheck", "--shell=bash", folder.Write($"{index}.sh", script));
    }

    private static IEnumerable<YamlMappingNode> Steps() =>
        ((YamlMappingNode)s_workflow["jobs"]).Children.Values.SelectMany(static job => ((YamlSequenceNode)job["steps"]).Cast<YamlMappingNode>());

    private static IEnumerable<string> Scripts() => Steps().Where(static step => step.Children.ContainsKey("run")).Select(static step => $"{step["run"]}");

    private static YamlMappingNode Read()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(s_text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
