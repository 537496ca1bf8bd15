using GoCenter.Cli;
using GoCenter.Cli.Review;
using GoCenter.Cli.Views;
using GoCenter.Tests.Cli.Samples;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Cli.Review;

public sealed class ReviewCommandTests
{
    [ToolFact("git")]
    public async Task Without_a_change_nothing_is_created_weakened_or_costs_more()
    {
        using var git = await GitProject.CreateAsync();

        var (_, output, error) = await git.Project.RunAsync("review", "--base", "main");

        Assert.Equal("", error);
        Assert.StartsWith(ReviewMarkdown.Marker, output, StringComparison.Ordinal);
        Assert.Contains("### dev: no changes\n", output, StringComparison.Ordinal);
        Assert.Contains("### prod: no changes\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("weaker", output, StringComparison.Ordinal);
        Assert.DoesNotContain("**Risks**", output, StringComparison.Ordinal);
    }

    [ToolFact("git")]
    public async Task A_change_is_told_by_component_with_its_properties()
    {
        using var git = await GitProject.CreateAsync();
        git.Project.Source["prod"] = SampleSource.Prod with { Replicas = 7 };

        var (_, output, _) = await git.Project.RunAsync("review", "--base", "main");

        Assert.Contains("### dev: no changes\n", output, StringComparison.Ordinal);
        Assert.Contains("### prod: 1 to update\n", output, StringComparison.Ordinal);
        Assert.Contains("**Changes by component**", output, StringComparison.Ordinal);
        Assert.Contains("-     spec.replicas: 4\n+     spec.replicas: 7\n", output, StringComparison.Ordinal);
    }

    [ToolFact("git")]
    public async Task What_a_change_does_to_several_environments_is_told_once_and_values_that_differ_for_each()
    {
        using var git = await GitProject.CreateAsync();
        git.Project.Source["dev"] = SampleSource.Dev with { Replicas = 7 };
        git.Project.Source["prod"] = SampleSource.Prod with { Replicas = 7 };

        var (_, output, _) = await git.Project.RunAsync("review", "--base", "main");

        Assert.Contains("### dev and prod: 1 to update\n", output, StringComparison.Ordinal);
        Assert.Contains("<summary>Updated in dev (1)</summary>", output, StringComparison.Ordinal);
        Assert.Contains("<summary>Updated in prod (1)</summary>", output, StringComparison.Ordinal);
    }

    [ToolFact("git")]
    public async Task Only_the_stacks_that_are_named_are_reviewed_and_the_others_are_not_taken_for_gone()
    {
        using var git = await GitProject.CreateAsync();

        var (_, output, _) = await git.Project.RunAsync("review", "prod", "--base", "main");

        Assert.DoesNotContain("### dev", output, StringComparison.Ordinal);
        Assert.DoesNotContain("no longer declared", output, StringComparison.Ordinal);
    }

    [ToolFact("git")]
    public async Task An_environment_that_is_no_longer_declared_is_told()
    {
        using var git = await GitProject.CreateAsync();
        File.Delete(git.Project.Folder["Pulumi.dev.yaml"]);

        var (_, output, _) = await git.Project.RunAsync("review", "--base", "main");

        Assert.Contains("The environment `dev` is no longer declared.", output, StringComparison.Ordinal);
    }

    [ToolFact("git")]
    public async Task A_new_environment_is_no_list_of_dangers()
    {
        using var git = await GitProject.CreateAsync();
        git.Project.Folder.Write("Pulumi.test.yaml", "");
        git.Project.Source["test"] = SampleSource.Dev;

        var (_, output, _) = await git.Project.RunAsync("review", "--base", "main");

        Assert.Contains("| test (new) |", output, StringComparison.Ordinal);
        Assert.Contains("### test: new, ", output, StringComparison.Ordinal);
    }

    [ToolFact("git")]
    public async Task The_largest_change_fits_a_comment_with_what_has_to_be_decided_on()
    {
        using var git = await GitProject.CreateAsync();
        git.Project.Source["prod"] = SampleSource.Prod with { Workloads = 300 };
        await git.RecordAsync();
        git.Commit("Much");
        git.Project.Source["prod"] = SampleSource.Prod;

        var (_, output, _) = await git.Project.RunAsync("review", "--base", "main");

        Assert.InRange(output.Length, 1, 65_536);
        Assert.Contains("\n| deletes | kubernetes:apps/v1:Deployment | ", output, StringComparison.Ordinal);
        Assert.Matches(@"\n\| and [0-9]+ more \|", output);
        Assert.Contains("\nToo long for a comment, and left out: Deleted in prod. ", output, StringComparison.Ordinal);
    }

    [ToolFact("git")]
    public async Task Why_environments_are_not_alike_is_in_sight()
    {
        using var git = await GitProject.CreateAsync();

        var (_, output, _) = await git.Project.RunAsync("review", "--base", "main");

        Assert.Contains("\n**Differences between dev and prod that nothing allows**\n\n| Type | Name | Property | dev | prod | Differs in |\n", output, StringComparison.Ordinal);
    }

    [ToolFact("git")]
    public async Task A_base_that_went_on_is_pointed_out()
    {
        using var git = await GitProject.CreateAsync();
        git.Git("branch", "work");
        git.Commit("Meanwhile", "--allow-empty");
        git.Git("checkout", "--quiet", "work");

        var (_, output, _) = await git.Project.RunAsync("review", "--base", "main");

        Assert.Contains(
            "⚠️ `main` has a commit that this one lacks: what they changed shows here as taken back. `--base $(git merge-base main HEAD)` leaves it out.\n",
            output, StringComparison.Ordinal);
        Assert.DoesNotContain("taken back", (await git.Project.RunAsync("review", "--base", "work")).Output, StringComparison.Ordinal);
    }

    [ToolFact("git")]
    public async Task What_is_no_commit_is_refused()
    {
        using var git = await GitProject.CreateAsync();

        Assert.Equal(
            (ExitCode.InvalidInput, "", $"--base is \"nowhere\", which is no commit of {git.Project.Folder.Path}; a branch, a tag or a commit's id is wanted, such as origin/main (a shallow clone lacks most)\n"),
            await git.Project.RunAsync("review", "--base", "nowhere"));
    }

    [ToolFact("git")]
    public async Task A_project_may_be_in_a_folder_of_its_repository()
    {
        using var git = await GitProject.CreateAsync();
        var inside = new GitRepository(Directory.CreateDirectory(git.Project.Folder["infra/tests/Recorded"]).Parent!.Parent!.FullName);
        git.Project.Folder.Write("infra/tests/Recorded/ci.json", "{}");
        git.Commit("Inside");

        Assert.Equal(["ci.json"], inside.List(inside.Resolve("main"), BaseGraphs.RecordedFolder));
        Assert.Equal("{}"u8.ToArray(), inside.Show(inside.Resolve("main"), BaseGraphs.RecordedFolder + "/ci.json"));
        Assert.Equal("infra/", inside.Prefix());
    }

    [ToolFact("git")]
    public async Task A_folder_in_no_repository_is_refused()
    {
        using var project = new SampleProject();

        Assert.Equal(
            (ExitCode.InvalidInput, "", $"{project.Folder.Path}: is in no git repository\n"),
            await project.RunAsync("review", "--base", "main"));
    }

    [ToolFact("git")]
    public async Task A_recorded_graph_of_another_version_is_refused()
    {
        using var git = await GitProject.CreateAsync();
        var file = git.Project.Folder["tests/Recorded/prod.json"];
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"version\": 1", "\"version\": 9", StringComparison.Ordinal));
        git.Commit("Another version");

        Assert.Equal(
            (ExitCode.InvalidInput, "", "main:tests/Recorded/prod.json: version is 9; this program reads version 1\n"),
            await git.Project.RunAsync("review", "--base", "main"));
    }

    [ToolFact("git")]
    public async Task A_commit_without_recorded_graphs_is_refused()
    {
        using var git = await GitProject.CreateAsync();
        Directory.Delete(git.Project.Folder["tests"], recursive: true);
        git.Commit("Nothing recorded");

        Assert.Equal(
            (ExitCode.InvalidInput, "", "HEAD: has no graphs in tests/Recorded; --build makes them from its program instead\n"),
            await git.Project.RunAsync("review", "--base", "HEAD"));
    }

    [ToolFact("git", "dotnet")]
    public async Task A_commit_is_built_where_its_graphs_are_not_those_of_its_program()
    {
        using var git = await GitProject.CreateAsync();
        // A program as small as one can be: its environments are files beside it. The graphs where reviews look are of something else.
        foreach (var stack in new[] { "dev", "prod" })
        {
            Directory.CreateDirectory(git.Project.Folder["cli"]);
            File.Copy(git.Project.Folder[$"tests/Recorded/{stack}.json"], git.Project.Folder[$"cli/{stack}.json"]);
            git.Project.Folder.Write($"tests/Recorded/{stack}.json", "not recorded");
        }

        git.Project.Folder.Write("cli/Cli.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>
            """);
        git.Project.Folder.Write("cli/Program.cs", """System.IO.File.Copy($"cli/{args[1]}.json", args[3]);""");
        git.Commit("A program");
        git.Project.Source["prod"] = SampleSource.Prod with { Replicas = 7 };

        var (_, output, error) = await git.Project.RunAsync("review", "--base", "main", "--build");

        Assert.Matches(@"^building main in .*\nrecording dev of main\nrecording prod of main\n$", error);
        Assert.Contains("### dev: no changes\n", output, StringComparison.Ordinal);
        Assert.Contains("-     spec.replicas: 4\n+     spec.replicas: 7\n", output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.InvalidInput, ""), await git.Project.RunAsync("review", "--base", "main") is var (code, text, _) ? (code, text) : default);
        AssertNoWorktree(git);
    }

    [ToolFact("git")]
    public async Task A_commit_that_does_not_build_is_refused_and_leaves_nothing_behind()
    {
        using var git = await GitProject.CreateAsync();

        var (code, output, error) = await git.Project.RunAsync("review", "--base", "main", "--build");

        Assert.Equal((ExitCode.InvalidInput, ""), (code, output));
        Assert.Contains("main: dotnet run --project cli -- graph dev", error, StringComparison.Ordinal);
        AssertNoWorktree(git);
    }

    private static void AssertNoWorktree(GitProject git)
    {
        var worktrees = git.Project.Folder[".git/worktrees"];
        Assert.True(!Directory.Exists(worktrees) || !Directory.EnumerateFileSystemEntries(worktrees).Any(), "a work tree is left behind");
    }
}
