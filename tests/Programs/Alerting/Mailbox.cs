using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GoCenter.Tests.Programs.Alerting;

/// <summary>A mail server on 127.0.0.1 that keeps what it is given, headers and all.</summary>
internal sealed class Mailbox : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> received = new();
    private readonly CancellationTokenSource closing = new();
    private readonly Task serving;

    public Mailbox()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public string Address => listener.LocalEndpoint.ToString()!;

    /// <summary>The mails that arrived, in order.</summary>
    public IReadOnlyList<string> Mails => [.. received];

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await serving;
        closing.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(closing.Token);
                await TakeAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task TakeAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 ready");
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync(closing.Token) is { } text and not ".")
                    mail.Append(text).Append('\n');
                received.Enqueue(mail.ToString());
            }

            await writer.WriteLineAsync(line == "QUIT" ? "221 bye" : "250 so be it");
            if (line == "QUIT")
                return;
        }
    }
}
