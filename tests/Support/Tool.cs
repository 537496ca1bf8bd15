using System.Diagnostics;

namespace GoCenter.Tests.Support;

/// <summary>Real programs that tests run.</summary>
internal static class Tool
{
    /// <summary>The program's file, or null when it is not on the path.</summary>
    public static string? Find(string name)
    {
        // Debian keeps servers out of an ordinary user's PATH.
        foreach (var folder in string.Join(Path.PathSeparator, Environment.GetEnvironmentVariable("PATH"), "/usr/sbin", "/sbin").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            var file = Path.Combine(folder, name);
            if (File.Exists(file))
                return file;
        }

        return null;
    }

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
        Assert.True(process.ExitCode == 0, $"{name} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await error}");
        return await output;
    }
}
