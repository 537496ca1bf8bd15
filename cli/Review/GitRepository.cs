using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace GoCenter.Cli.Review;

/// <summary>What the repository around a folder held at a commit, asked of the program <c>git</c>.</summary>
/// <param name="folder">A folder of the repository; paths are relative to it.</param>
internal sealed class GitRepository(string folder)
{
    /// <summary>The commit that a name means: a branch, a tag, <c>HEAD~1</c> or an id.</summary>
    /// <exception cref="InvalidInputException">It means none, or the folder is in no repository.</exception>
    public string Resolve(string name)
    {
        var (code, output, error) = Run("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
        if (code == 0)
            return System.Text.Encoding.ASCII.GetString(output).Trim();
        throw new InvalidInputException(error.Contains("not a git repository", StringComparison.Ordinal)
            ? $"{folder}: is in no git repository"
            : $"--base is \"{name}\", which is no commit of {folder}; a branch, a tag or a commit's id is wanted, such as origin/main (a shallow clone lacks most)");
    }

    /// <summary>The bytes of a file at a commit, or null when it was not there.</summary>
    public byte[]? Show(string commit, string path)
    {
        var (code, output, _) = Run("show", $"{commit}:./{path}");
        return code == 0 ? output : null;
    }

    /// <summary>The names of the files in a folder at a commit; none when it was not there.</summary>
    public IEnumerable<string> List(string commit, string path)
    {
        // Without --full-tree git looks, in a folder below the top, for that folder within the one that is asked for.
        var (code, output, _) = Run("ls-tree", "--full-tree", "--name-only", "-z", $"{commit}:./{path}");
        return code == 0 ? System.Text.Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries) : [];
    }

    /// <summary>How many commits another has that the current one lacks; none when that cannot be told, as in a shallow clone.</summary>
    public int Ahead(string commit)
    {
        if (Text("rev-parse", "--is-shallow-repository") == "true")
            return 0;
        return int.TryParse(Text("rev-list", "--count", $"HEAD..{commit}"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : 0;
    }

    /// <summary>Lays the files of a commit into a new folder.</summary>
    /// <exception cref="InvalidInputException">git cannot.</exception>
    public void AddWorktree(string target, string commit)
    {
        var (code, _, error) = Run("worktree", "add", "--quiet", "--detach", target, commit);
        if (code != 0)
            throw new InvalidInputException($"git worktree add {target}: {error.Trim()}");
    }

    /// <summary>Takes such a folder away again.</summary>
    public void RemoveWorktree(string target) => Run("worktree", "remove", "--force", target);

    /// <summary>Where a folder of the project is within the repository: empty at the top, else <c>infrastructure/</c>.</summary>
    public string Prefix() => Text("rev-parse", "--show-prefix");

    private string Text(params string[] arguments) => System.Text.Encoding.UTF8.GetString(Run(arguments).Output).Trim();

    private (int Code, byte[] Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // Faults are told apart by their text, which would otherwise be in the reader's language.
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return (process.ExitCode, output.ToArray(), error.Result);
        }
        catch (Win32Exception exception)
        {
            throw new InvalidInputException($"git: {exception.Message}; review compares with a commit and needs it on the PATH");
        }
    }
}
