using System.Diagnostics;
using System.Text;
using GoCenter.Tests.Programs.Prometheus;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Alerting;

/// <summary>A real Alertmanager on 127.0.0.1, alone, with a folder of its own.</summary>
internal sealed class AlertmanagerServer : IAsyncDisposable
{
    private static readonly HttpClient Client = new();
    private readonly StringBuilder log = new();
    private readonly Process process;

    private AlertmanagerServer(TemporaryFolder folder)
    {
        process = Process.Start(new ProcessStartInfo(
            Tool.Find("prometheus-alertmanager") ?? throw new InvalidOperationException("prometheus-alertmanager is not installed"),
            [
                $"--config.file={folder["alertmanager.yml"]}", $"--storage.path={folder["alertmanager"]}",
                $"--web.listen-address=127.0.0.1:{Port}", "--cluster.listen-address=", "--log.level=debug",
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Port { get; } = PrometheusServer.FreePort();

    /// <summary>What the server has written so far.</summary>
    public string Log
    {
        get
        {
            lock (log)
                return log.ToString();
        }
    }

    /// <summary>Starts a server and waits until it is ready.</summary>
    /// <param name="folder">Folder with <c>alertmanager.yml</c> and whatever that names.</param>
    public static async Task<AlertmanagerServer> StartAsync(TemporaryFolder folder)
    {
        var server = new AlertmanagerServer(folder);
        for (var i = 0; i < 200; i++)
        {
            Assert.False(server.process.HasExited, server.Log);
            try
            {
                using var answer = await Client.GetAsync(new Uri($"http://127.0.0.1:{server.Port}/-/ready"));
                if (answer.IsSuccessStatusCode)
                    return server;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            await Task.Delay(100);
        }

        await server.DisposeAsync();
        throw new InvalidOperationException($"prometheus-alertmanager is not ready after 20 seconds:\n{server.Log}");
    }

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
