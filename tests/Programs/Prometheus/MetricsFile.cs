using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Prometheus;

/// <summary>
/// A target that shows under <c>/metrics</c> what a test says, by busybox: a server inside the tests' own process would be late where many
/// tests run at once, and Prometheus would take it for one that is down.
/// </summary>
internal sealed class MetricsFile : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ServerProcess server;

    public MetricsFile(string text, int port)
    {
        Address = $"127.0.0.1:{port}";
        Write(text);
        server = new ServerProcess("busybox", "httpd", "-f", "-p", Address, "-h", folder.Path);
    }

    /// <summary>Where it listens, <c>host:port</c>.</summary>
    public string Address { get; }

    /// <summary>What it shows from now on, Prometheus' text format.</summary>
    public void Write(string text) => File.Move(folder.Write("metrics.new", text), folder["metrics"], overwrite: true);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }
}
