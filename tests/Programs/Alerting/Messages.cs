using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Alerting;

/// <summary>A web server on 127.0.0.1 that keeps what is posted to it, in place of pagers and chats.</summary>
internal sealed class Messages : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<(string Path, JsonElement Body)> received = new();
    private readonly Task serving;

    public Messages()
    {
        Address = $"http://127.0.0.1:{LoopbackPort.Free()}";
        listener.Prefixes.Add(Address + "/");
        listener.Start();
        serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>What arrived under a path, in order.</summary>
    public IReadOnlyList<JsonElement> At(string path) => [.. received.Where(message => message.Path == path).Select(message => message.Body)];

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Close();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var body = await JsonDocument.ParseAsync(context.Request.InputStream);
            received.Enqueue((context.Request.Url!.AbsolutePath, body.RootElement.Clone()));
            // What PagerDuty says; Slack's 200 would do as well, for Alertmanager takes any success.
            context.Response.StatusCode = 202;
            await context.Response.OutputStream.WriteAsync("{}"u8.ToArray());
            context.Response.Close();
        }
    }
}
