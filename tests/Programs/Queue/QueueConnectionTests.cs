using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using GoCenter.Tests.Components.State;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Queue;

/// <summary>TLS, the rights of the queue's user, and what the programs show of themselves.</summary>
public sealed class QueueConnectionTests
{
    [ToolFact("redis-server", "redis-cli", "busybox", "openssl")]
    public async Task The_programs_work_over_TLS_with_the_rights_that_Valkey_grants()
    {
        var entry = IndexEntry.At(1, "github.com/Azure/Module", "v1.0.0");
        using var tls = new TlsFiles();
        await using var redis = await RedisServer.StartAsync(tls, await ValkeyTests.ClientRulesAsync());
        using var programs = new QueuePrograms(redis);
        var world = new ModuleWorld([entry]);
        await using var index = new TlsAnswer(tls, entry.Line);
        await using var proxy = new LoopbackServer(world.AnswerAsync);

        await using var discovery = programs.Start("discover.sh", ("INDEX_URL", $"{index.Url}/index"), ("START", "2026-01-01T00:00:00Z"), ("TICK_SECONDS", "1"));
        await using var worker = programs.Start("work.sh", ("PROXY_URL", proxy.Url), ("IDLE_SECONDS", "1"));
        await Eventually.TrueAsync(() => ReadsAsync(Path.Combine(discovery.RunFolder, "response"), entry.Line), discovery.Text);
        index.HangUp();
        await Eventually.TrueAsync(async () => await redis.AskAsync("SMEMBERS", "modules:done") == entry.Id, discovery.Text);

        Assert.StartsWith("GET /index?since=2026-01-01T00:00:00.000000Z&limit=2000 HTTP/1.0\r\nHost: 127.0.0.1:", await index.Request, StringComparison.Ordinal);
        Assert.StartsWith("NOPERM", await redis.AskAsync("FLUSHALL"), StringComparison.Ordinal);
        Assert.StartsWith("NOPERM", await redis.AskAsync("CONFIG", "SET", "dir", "/tmp"), StringComparison.Ordinal);
        Assert.StartsWith("# Server", await redis.AskAsync("INFO", "server"), StringComparison.Ordinal);
    }

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task A_program_shows_its_metrics_its_health_and_what_it_is()
    {
        await using var redis = await RedisServer.StartAsync();
        using var programs = new QueuePrograms(redis);
        var world = new ModuleWorld([IndexEntry.At(1_500_000, "example.org/a", "v1.0.0"), IndexEntry.At(2_500_000, "example.org/b", "v1.0.0")]);
        await using var index = new LoopbackServer(world.AnswerAsync);
        var port = LoopbackPort.Free();
        var began = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        await using var discovery = programs.Start("discover.sh", ("INDEX_URL", $"{index.Url}/index"), ("START", "2026-01-01T00:00:00Z"),
            ("TICK_SECONDS", "1"), ("METRICS_PORT", $"{port}"), ("METRICS_PEER", "127.0.0.1"), ("HEALTH_SECONDS", "100"));
        await Eventually.TrueAsync(() => ReadsAsync(Path.Combine(discovery.RunFolder, "metrics"), "module_queue_enqueued_total 2"), discovery.Text);

        var metrics = await client.GetStringAsync("/metrics");
        Assert.Contains("module_queue_versions{state=\"pending\"} 2\n", metrics, StringComparison.Ordinal);
        Assert.Contains("module_index_responses_total{result=\"page\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("module_queue_reachable 1\n", metrics, StringComparison.Ordinal);
        var readToEnd = Regex.Match(metrics, @"module_index_read_to_end_timestamp_seconds (\d+)\n").Groups[1].Value;
        Assert.InRange(long.Parse(readToEnd, CultureInfo.InvariantCulture), began, DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        // Midnight of New Year's Day 2026, and up to three seconds of reading.
        Assert.Matches(@"module_index_cursor_timestamp_seconds 176722560[0-3]\n", metrics);
        Assert.Equal("ok\n", await client.GetStringAsync("/health"));
        Assert.Contains("\"program\":\"discover\"", await client.GetStringAsync("/info"), StringComparison.Ordinal);
        using var missing = await client.GetAsync(new Uri("/etc/passwd", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);

        var (code, took) = await discovery.StopAsync();
        Assert.Equal(0, code);
        Assert.InRange(took.TotalSeconds, 0, 15);
        // Whoever hangs beats no more, as one that has stopped.
        Assert.Equal(0, await HealthAsync());
        File.SetLastWriteTimeUtc(Path.Combine(discovery.RunFolder, "heartbeat"), DateTime.UtcNow.AddSeconds(-102));
        Assert.Equal(1, await HealthAsync());

        async Task<int> HealthAsync() => (await programs.RunAsync(
            [programs.PathOf("health.sh")], ("RUN_DIR", discovery.RunFolder), ("HEALTH_SECONDS", "100"))).Code;
    }

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task While_Valkey_is_away_discovery_says_so_and_repeats_no_old_numbers()
    {
        var redis = await RedisServer.StartAsync();
        using var programs = new QueuePrograms(redis);
        var world = new ModuleWorld([IndexEntry.At(1, "example.org/a", "v1.0.0")]);
        await using var index = new LoopbackServer(world.AnswerAsync);
        await using var discovery = programs.Start("discover.sh", ("INDEX_URL", $"{index.Url}/index"), ("START", "2026-01-01T00:00:00Z"), ("TICK_SECONDS", "1"));
        var metrics = Path.Combine(discovery.RunFolder, "metrics");
        await Eventually.TrueAsync(() => ReadsAsync(metrics, "module_queue_versions{state=\"pending\"} 1\n"), discovery.Text);
        Assert.True(await ReadsAsync(metrics, "module_queue_reachable 1\n"));

        await redis.DisposeAsync();

        await Eventually.TrueAsync(() => ReadsAsync(metrics, "module_queue_reachable 0\n"), discovery.Text);
        Assert.False(await ReadsAsync(metrics, "module_queue_versions"));
        Assert.True(await ReadsAsync(metrics, "module_index_read_to_end_timestamp_seconds "));
    }

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task An_index_that_does_not_answer_was_not_read_to_its_end()
    {
        await using var redis = await RedisServer.StartAsync();
        using var programs = new QueuePrograms(redis);
        await using var discovery = programs.Start("discover.sh", ("INDEX_URL", "http://127.0.0.1:1/index"), ("START", "2026-01-01T00:00:00Z"), ("TICK_SECONDS", "1"));
        var metrics = Path.Combine(discovery.RunFolder, "metrics");

        await Eventually.TrueAsync(() => ReadsAsync(metrics, "module_index_responses_total{result=\"error\"} 1\n"), discovery.Text);

        var text = await File.ReadAllTextAsync(metrics);
        Assert.DoesNotContain("module_index_read_to_end", text, StringComparison.Ordinal);
        Assert.Contains("module_queue_reachable 1\n", text, StringComparison.Ordinal);
    }

    private static async Task<bool> ReadsAsync(string file, string text)
    {
        try
        {
            return (await File.ReadAllTextAsync(file)).Contains(text, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // Not there yet, or taken away a moment ago.
            return false;
        }
    }
}
