using System.Net;
using System.Text.Json;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Fluentd;

/// <summary>Google as far as the output needs it, on 127.0.0.1: the metadata server's tokens and Cloud Logging's entries.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Func<JsonElement, (int Status, string Body)> answer;
    private readonly Task serving;

    public StandIn(Func<JsonElement, (int Status, string Body)> answer)
    {
        this.answer = answer;
        Url = $"http://127.0.0.1:{LoopbackPort.Free()}";
        listener.Prefixes.Add($"{Url}/");
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>Address without a slash at its end.</summary>
    public string Url { get; }

    /// <summary>Bodies of the requests that write entries.</summary>
    public List<JsonElement> Written { get; } = [];

    /// <summary>What they were signed with.</summary>
    public List<string?> Authorizations { get; } = [];

    public int TokensGiven { get; private set; }

    /// <summary>Seconds that a token holds.</summary>
    public int TokenSeconds { get; init; } = 3599;

    public async ValueTask DisposeAsync()
    {
        // Not stopped first: closing what was stopped binds the port once more, which somebody else may have by then.
        listener.Close();
        await serving;
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var (status, body) = await AnswerAsync(context.Request);
            context.Response.StatusCode = status;
            await using (var writer = new StreamWriter(context.Response.OutputStream))
                await writer.WriteAsync(body);
            context.Response.Close();
        }
    }

    private async Task<(int Status, string Body)> AnswerAsync(HttpListenerRequest request)
    {
        if (request.Url!.AbsolutePath.StartsWith("/computeMetadata/", StringComparison.Ordinal))
        {
            if (request.Headers["Metadata-Flavor"] != "Google")
                return (403, "");
            TokensGiven++;
            return (200, $$"""{"access_token":"a-token","expires_in":{{TokenSeconds}},"token_type":"Bearer"}""");
        }

        Authorizations.Add(request.Headers["Authorization"]);
        using var document = await JsonDocument.ParseAsync(request.InputStream);
        var body = document.RootElement.Clone();
        Written.Add(body);
        return answer(body);
    }
}
