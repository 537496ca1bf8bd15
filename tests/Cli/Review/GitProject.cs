using System.Diagnostics;
using GoCenter.Tests.Cli.Samples;

namespace GoCenter.Tests.Cli.Review;

/// <summary>The sample project in a git repository, its graphs recorded and committed.</summary>
internal sealed class GitProject : IDisposable
{
    private GitProject()
    {
    }

    /// <summary>The project.</summary>
    public SampleProject Project { get; } = new();

    /// <summary>Makes the repository, with one commit in which every environment is as the program declares it.</summary>
    public static async Task<GitProject> CreateAsync()
    {
        var made = new GitProject();
        made.Git("init", "--quiet", "--initial-branch=main");
        await made.RecordAsync();
        made.Commit("Record");
        return made;
    }

    /// <summary>Records the graphs where reviews look for them.</summary>
    public async Task RecordAsync()
    {
        foreach (var stack in new[] { "dev", "prod" })
            await Project.SucceedAsync("graph", stack, "--out", Project.Folder[$"tests/Recorded/{stack}.json"]);
    }

    /// <summary>Commits everything.</summary>
    public void Commit(string message, params string[] options)
    {
        Git("add", "--all");
        Git(["-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message", message, .. options]);
    }

    public void Dispose() => Project.Dispose();

    /// <summary>Runs git.</summary>
    public void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Project.Folder.Path, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
    }
}
