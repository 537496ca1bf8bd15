using System.Diagnostics;

namespace GoCenter.Tests.Support;

/// <summary>Real programs that tests run.</summary>
internal static class Tool
{
    /// <summary>The program's file, or null when it is not on the path.</summary>
    public static string? Find(string name)
    {
        // Debian keeps servers out of an ordinary user's PATH, and PostgreSQL's in a folder of each version's own.
        var path = string.Join(Path.PathSeparator, Environment.GetEnvironmentVariable("PATH"), "/usr/sbin", "/sbin");
        foreach (var folder in path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Concat(PostgresFolders()))
        {
            var file = Path.Combine(folder, name);
            if (File.Exists(file))
                return file;
        }

        return null;
    }

    private static IEnumerable<string> PostgresFolders() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
        : [];

    /// <summary>Runs a program and gives what it printed; a test fails when the program does.</summary>
    public static async Task<string> RunAsync(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(Find(name) ?? throw new InvalidOperationException($"{name} is not installed"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(
            process.ExitCode == 0, $"{name} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await error}{await output}");
        return await output;
    }
}
