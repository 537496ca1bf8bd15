using System.Diagnostics;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Stacks;

namespace GoCenter.Cli.Review;

/// <summary>The environments of the commit that a change is compared with.</summary>
/// <param name="Name">What the commit was called: <c>origin/main</c>.</param>
/// <param name="Commit">Its id.</param>
/// <param name="Graphs">The graph of each environment that it had.</param>
/// <param name="Ahead">How many commits it has that the commit reviewed lacks.</param>
internal sealed record BaseGraphs(string Name, string Commit, IReadOnlyDictionary<string, ResourceGraph> Graphs, int Ahead)
{
    /// <summary>Where the repository keeps the graph of each environment; the tests hold them to the program.</summary>
    public const string RecordedFolder = "tests/Recorded";

    private const string Extension = ".json";

    /// <summary>Reads the graphs that were recorded in the commit.</summary>
    /// <exception cref="InvalidInputException">There is no such commit, it recorded none, or one of them cannot be read.</exception>
    public static BaseGraphs Recorded(ProjectDirectory project, string name)
    {
        var repository = new GitRepository(project.Path);
        var commit = repository.Resolve(name);
        var graphs = new SortedDictionary<string, ResourceGraph>(StringComparer.Ordinal);
        foreach (var file in repository.List(commit, RecordedFolder).Where(static file => file.EndsWith(Extension, StringComparison.Ordinal)))
        {
            var path = $"{RecordedFolder}/{file}";
            graphs.Add(file[..^Extension.Length], GraphReader.Parse($"{name}:{path}", repository.Show(commit, path)!));
        }

        return graphs.Count > 0 ? new BaseGraphs(name, commit, graphs, repository.Ahead(commit))
            : throw new InvalidInputException($"{name}: has no graphs in {RecordedFolder}; --build makes them from its program instead");
    }

    /// <summary>Builds the commit in a folder of its own and records its environments.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="name">The commit.</param>
    /// <param name="progress">Called with what is being done.</param>
    /// <exception cref="InvalidInputException">There is no such commit, or it does not build.</exception>
    public static BaseGraphs Built(ProjectDirectory project, string name, Action<string> progress)
    {
        var repository = new GitRepository(project.Path);
        var commit = repository.Resolve(name);
        var folder = Directory.CreateTempSubdirectory("gocenter-base-").FullName;
        var worktree = Path.Combine(folder, "worktree");
        try
        {
            progress($"building {name} in {worktree}");
            repository.AddWorktree(worktree, commit);
            var built = ProjectDirectory.Find(Path.Combine(worktree, repository.Prefix()));
            var graphs = new SortedDictionary<string, ResourceGraph>(StringComparer.Ordinal);
            foreach (var stack in built.StackNames())
            {
                progress($"recording {stack} of {name}");
                var file = Path.Combine(folder, stack + Extension);
                DotNet(built.Path, name, "run", "--project", "cli", "--", "graph", stack, "--out", file);
                graphs.Add(stack, GraphReader.Load(file));
            }

            return new BaseGraphs(name, commit, graphs, repository.Ahead(commit));
        }
        finally
        {
            repository.RemoveWorktree(worktree);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void DotNet(string folder, string name, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode == 0)
            return;
        var last = string.Join('\n', (output.Result + error).Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(10));
        throw new InvalidInputException($"{name}: dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{last}");
    }
}
