using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Alerting;

/// <summary>A real Alertmanager on 127.0.0.1, alone, with a folder of its own.</summary>
internal sealed class AlertmanagerServer : IAsyncDisposable
{
    private readonly ServerProcess server;

    private AlertmanagerServer(TemporaryFolder folder) => server = new ServerProcess("prometheus-alertmanager",
        $"--config.file={folder["alertmanager.yml"]}", $"--storage.path={folder["alertmanager"]}",
        $"--web.listen-address=127.0.0.1:{Port}", "--cluster.listen-address=", "--log.level=debug");

    public int Port { get; } = LoopbackPort.Free();

    /// <summary>What the server has written so far.</summary>
    public string Log => server.Log;

    /// <summary>Starts a server and waits until it is ready.</summary>
    /// <param name="folder">Folder with <c>alertmanager.yml</c> and whatever that names.</param>
    public static async Task<AlertmanagerServer> StartAsync(TemporaryFolder folder)
    {
        var alertmanager = new AlertmanagerServer(folder);
        try
        {
            await alertmanager.server.ReadyAsync($"http://127.0.0.1:{alertmanager.Port}/-/ready");
            return alertmanager;
        }
        catch
        {
            await alertmanager.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
