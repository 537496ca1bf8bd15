using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GoCenter.Tests.Programs.Queue;

/// <summary>
/// A small HTTP server on 127.0.0.1 that says exactly what a test wants said, mistakes included. One request a connection.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource stopping = new();
    private readonly Func<string, CancellationToken, Task<Answer>> answer;
    private readonly Task accepting;

    public LoopbackServer(Func<string, CancellationToken, Task<Answer>> answer, int port = 0)
    {
        listener = new TcpListener(IPAddress.Loopback, port);
        this.answer = answer;
        listener.Start(backlog: 256);
        accepting = AcceptAsync();
    }

    /// <summary>Address without a slash at its end.</summary>
    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(stopping.Token);
                _ = Task.Run(() => ServeAsync(client));
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            await using var stream = client.GetStream();
            if (await ReadTargetAsync(stream) is not { } target)
                return;
            var said = await answer(target, stopping.Token);
            var headers = string.Concat(said.Headers.Select(header => $"{header.Name}: {header.Value}\r\n"));
            await stream.WriteAsync(Encoding.ASCII.GetBytes(
                $"HTTP/1.1 {said.Status} {(HttpStatusCode)said.Status}\r\nContent-Length: {said.Body.Length}\r\nConnection: close\r\n{headers}\r\n{said.Body}"));
        }
        catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException)
        {
            // The client was killed, which is what the tests are about.
        }
    }

    private static async Task<string?> ReadTargetAsync(Stream stream)
    {
        var buffer = new byte[4096];
        var length = 0;
        while (!Encoding.ASCII.GetString(buffer, 0, length).Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length));
            if (read == 0)
                return null;
            length += read;
        }

        return Encoding.ASCII.GetString(buffer, 0, length).Split(' ')[1];
    }
}
