using System.Globalization;
using System.Text.Json;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Prometheus;

/// <summary>
/// A real Prometheus on 127.0.0.1 with a folder of its own: <c>prometheus.yml</c> is in it, and the data, empty or filled before the start.
/// </summary>
internal sealed class PrometheusServer : IAsyncDisposable
{
    private static readonly HttpClient Client = new();
    private readonly TemporaryFolder folder = new();
    private ServerProcess? process;

    private PrometheusServer()
    {
    }

    public int Port { get; } = LoopbackPort.Free();

    public string Address => $"http://127.0.0.1:{Port}";

    /// <summary>What the server has written so far.</summary>
    public string Log => process?.Log ?? "";

    /// <summary>Starts a server and waits until it is ready.</summary>
    /// <param name="configuration">Text of <c>prometheus.yml</c>.</param>
    /// <param name="files">Further files beside it, by name: rules, targets; the configuration names them relatively.</param>
    /// <param name="history">A file of samples with times, OpenMetrics; the server has them before it starts.</param>
    public static async Task<PrometheusServer> StartAsync(
        string configuration, IReadOnlyDictionary<string, string>? files = null, string? history = null)
    {
        var server = new PrometheusServer();
        try
        {
            server.folder.Write("prometheus.yml", configuration);
            foreach (var (name, text) in files ?? new Dictionary<string, string>())
                server.folder.Write(name, text);
            if (history is not null)
                await Tool.RunAsync("promtool", "tsdb", "create-blocks-from", "openmetrics", "--quiet", history, server.folder["data"]);
            await server.RunAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes a file beside the configuration: targets are seen at once, the rest after <see cref="ReloadAsync"/>.</summary>
    public void Write(string name, string text) => folder.Write(name, text);

    /// <summary>Has the server read configuration and rules again.</summary>
    public async Task ReloadAsync()
    {
        using var answer = await Client.PostAsync(new Uri($"{Address}/-/reload"), null);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Series that an expression gives now; a test fails when the server refuses the expression.</summary>
    public async Task<IReadOnlyList<JsonElement>> QueryAsync(string expression)
    {
        using var form = new FormUrlEncodedContent([new("query", expression)]);
        using var answer = await Client.PostAsync(new Uri($"{Address}/api/v1/query"), form);
        using var json = await ReadAsync(answer, expression);
        var result = json.RootElement.GetProperty("data").GetProperty("result").Clone();
        var isList = json.RootElement.GetProperty("data").GetProperty("resultType").GetString() is "vector" or "matrix";
        return isList ? [.. result.EnumerateArray()] : [result];
    }

    /// <summary>Value of the only series that an expression gives now, or null when it gives none.</summary>
    public async Task<double?> ValueAsync(string expression)
    {
        var series = await QueryAsync(expression);
        if (series.Count == 0)
            return null;
        return double.Parse(Assert.Single(series).GetProperty("value")[1].GetString()!, CultureInfo.InvariantCulture);
    }

    /// <summary>What the server's interface answers: <c>alerts</c>, <c>targets</c>, <c>rules</c>, the part under <c>data</c>.</summary>
    public async Task<JsonElement> AskAsync(string path)
    {
        using var answer = await Client.GetAsync(new Uri($"{Address}/api/v1/{path}"));
        using var json = await ReadAsync(answer, path);
        return json.RootElement.GetProperty("data").Clone();
    }

    /// <summary>What it scrapes: the address and the labels of each target, sorted.</summary>
    public async Task<IEnumerable<string>> TargetsAsync() => (await AskAsync("targets")).GetProperty("activeTargets").EnumerateArray()
        .Select(target => $"{target.GetProperty("scrapeUrl").GetString()} {string.Join(',', target.GetProperty("labels").EnumerateObject()
            .OrderBy(label => label.Name, StringComparer.Ordinal).Select(label => $"{label.Name}={label.Value.GetString()}"))}")
        .Order(StringComparer.Ordinal);

    /// <summary>Looks ten times a second until a condition holds; fails with the server's log when it does not in time.</summary>
    public Task EventuallyAsync(Func<Task<bool>> condition) => Eventually.TrueAsync(condition, () => Log);

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await process.DisposeAsync();
        folder.Dispose();
    }

    private static async Task<JsonDocument> ReadAsync(HttpResponseMessage answer, string asked)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{asked}: {text}");
        return JsonDocument.Parse(text);
    }

    private async Task RunAsync()
    {
        process = new ServerProcess("prometheus",
            $"--config.file={folder["prometheus.yml"]}", $"--storage.tsdb.path={folder["data"]}", $"--web.listen-address=127.0.0.1:{Port}",
            // Samples of the past are older than the default would keep them beside those of now.
            "--storage.tsdb.retention.time=400d", "--web.enable-lifecycle", "--log.level=warn");
        await process.ReadyAsync($"{Address}/-/ready");
    }
}
