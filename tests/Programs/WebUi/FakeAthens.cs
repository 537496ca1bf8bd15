using System.Collections.Concurrent;
using System.Net;
using System.Text;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.WebUi;

/// <summary>Plays Athens on a local port: a fixed set of answers, a record of what was asked, and a switch for trouble.</summary>
public sealed class FakeAthens : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, (string Type, byte[] Body)> _answers = new(StringComparer.Ordinal);

    public FakeAthens()
    {
        Port = LoopbackPort.Free();
        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public int Port { get; }

    /// <summary>What was asked for, path and query, as it came over the wire.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>The status of every answer, in place of the answers.</summary>
    public int? Trouble { get; set; }

    public void Answer(string path, string body, string type = "text/plain") => Answer(path, Encoding.UTF8.GetBytes(body), type);

    public void Answer(string path, byte[] body, string type) => _answers[path] = (type, body);

    /// <summary>A module with its versions and the day of each, newest first, a week apart.</summary>
    public void AddModule(string path, DateTime newest, params string[] versions)
    {
        var escaped = string.Concat(path.Select(c => char.IsAsciiLetterUpper(c) ? $"!{char.ToLowerInvariant(c)}" : $"{c}"));
        // The protocol promises no order.
        Answer($"/{escaped}/@v/list", string.Join('\n', versions.Order(StringComparer.Ordinal)) + "\n");
        for (var i = 0; i < versions.Length; i++)
        {
            var info = $$"""{"Version":"{{versions[i]}}","Time":"{{newest.AddDays(-7 * i):yyyy-MM-dd'T'HH:mm:ss'Z'}}"}""";
            Answer($"/{escaped}/@v/{versions[i]}.info", info, "application/json");
        }
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                Requests.Enqueue(context.Request.RawUrl!);
                await AnswerAsync(context);
            }
            catch (Exception closing) when (closing is HttpListenerException or ObjectDisposedException)
            {
                // The listener was closed, or the other side went away.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var response = context.Response;
        response.Headers["Cache-Control"] = "no-cache, no-store, must-revalidate";
        var path = context.Request.RawUrl!.Split('?')[0];
        if (Trouble is { } status)
        {
            response.StatusCode = status;
        }
        else if (_answers.TryGetValue(path, out var answer))
        {
            response.ContentType = answer.Type;
            response.ContentLength64 = answer.Body.Length;
            if (context.Request.HttpMethod != "HEAD")
                await response.OutputStream.WriteAsync(answer.Body);
        }
        else
        {
            response.StatusCode = 404;
            await response.OutputStream.WriteAsync("not found"u8.ToArray());
        }

        response.Close();
    }
}
