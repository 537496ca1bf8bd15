using System.Collections.Concurrent;
using System.Diagnostics;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Queue;

/// <summary>A program that runs until it is told to stop, or killed.</summary>
internal sealed class ShellProgram : IAsyncDisposable
{
    private readonly Process process;

    public ShellProgram(ProcessStartInfo start, string runFolder)
    {
        RunFolder = runFolder;
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
                Log.Enqueue(text);
        };
        process.BeginErrorReadLine();
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
    }

    /// <summary>The program's own writable folder.</summary>
    public string RunFolder { get; }

    /// <summary>What it logged.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>The same as one text.</summary>
    public string Text() => string.Join('\n', Log);

    /// <summary>Ends it and all its children at once, as a node that vanishes does.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await EndAsync();
    }

    /// <summary>Asks it to stop, as Kubernetes does, and gives its exit code and how long it took.</summary>
    public async Task<(int Code, TimeSpan Took)> StopAsync()
    {
        var watch = Stopwatch.StartNew();
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await EndAsync();
        return (process.ExitCode, watch.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    // Not WaitForExitAsync: that also waits for the log to end, which a grandchild that sleeps for another second can keep open.
    private async Task EndAsync()
    {
        var watch = Stopwatch.StartNew();
        while (!process.HasExited)
        {
            Assert.True(watch.Elapsed < Eventually.Patience, $"the program did not end within {Eventually.Patience}");
            await Task.Delay(20);
        }
    }
}
