using System.Diagnostics;
using System.Text;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs;

/// <summary>A real server, from its start to the end of the test, and what it wrote.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly HttpClient Client = new();
    private readonly StringBuilder log = new();
    private readonly string program;
    private readonly Process process;

    public ServerProcess(string program, params IEnumerable<string> arguments)
    {
        this.program = program;
        var file = Tool.Find(program) ?? throw new InvalidOperationException($"{program} is not installed");
        process = new Process
        {
            StartInfo = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What the server has written so far.</summary>
    public string Log
    {
        get
        {
            lock (log)
                return log.ToString();
        }
    }

    /// <summary>Looks until the server is ready; fails with its log when it ended or takes too long.</summary>
    public async Task ReadyAsync(Func<Task<bool>> isReady)
    {
        var watch = Stopwatch.StartNew();
        while (!await isReady())
        {
            Assert.False(process.HasExited, $"{program} ended:\n{Log}");
            Assert.True(watch.Elapsed < Eventually.Patience, $"{program} is not ready after {Eventually.Patience}:\n{Log}");
            await Task.Delay(50);
        }
    }

    /// <summary>The same for a server that says by HTTP that it is ready.</summary>
    public Task ReadyAsync(string address) => ReadyAsync(async () =>
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri(address));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    });

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Add(string? line)
    {
        if (line is null)
            return;
        lock (log)
            log.AppendLine(line);
    }
}
