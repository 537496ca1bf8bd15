using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Queue;

/// <summary>What discovery includes, and how it follows the index.</summary>
public sealed class DiscoveryTests
{
    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task Only_what_the_policy_includes_is_enqueued()
    {
        await using var redis = await RedisServer.StartAsync();
        using var programs = new QueuePrograms(redis);
        var patterns = programs.Write("patterns.txt", "# ours\ngithub\\.com/acme/.*\n\ngolang.org/x/(net|text)\n");
        var world = new ModuleWorld(
        [
            IndexEntry.At(1, "github.com/acme/old", "v0.0.1") with { Timestamp = "2019-04-10T19:08:52.997264Z" },
            IndexEntry.At(2, "github.com/acme/a", "v1.0.0"),
            IndexEntry.At(3, "github.com/acmeother/a", "v1.0.0"),
            IndexEntry.At(4, "example.org/github.com/acme/a", "v1.0.0"),
            IndexEntry.At(5, "golang.org/x/net", "v0.1.0"),
            IndexEntry.At(6, "golang.org/x/network", "v0.1.0"),
            IndexEntry.At(7, "github.com/acme/a", "v1.1.0"),
            IndexEntry.At(8, "github.com/acme/a", "v1.2.0"),
            IndexEntry.At(9, "github.com/acme/a", "v1.0.0"),
            IndexEntry.At(10, "github.com/acme/evil\\\" v1", "v1.0.0"),
            IndexEntry.At(11, "github.com/acme/evil", "v1.0.0/../../x"),
        ]);
        // Whatever the age of this test, nothing of 2026 is too old and everything of 2019 is.
        var age = (long)(DateTime.UtcNow - new DateTime(2025, 12, 31, 0, 0, 0, DateTimeKind.Utc)).TotalSeconds;

        await using var discovery = await FollowAsync(programs, redis, world, expectedCursor: "2026-01-01T00:00:00.000009Z",
            ("PATTERNS_FILE", patterns), ("NEWEST_VERSIONS", "2"), ("MAX_AGE_SECONDS", $"{age}"), ("START", "2019-01-01T00:00:00Z"));

        // v1.0.0 was among the newest two until v1.2.0 came; workers drop it when they take it, and no later announcement brings it back.
        Assert.Equal("github.com/acme/a@v1.0.0\ngolang.org/x/net@v0.1.0\ngithub.com/acme/a@v1.1.0\ngithub.com/acme/a@v1.2.0", await redis.AskAsync("LRANGE", "modules:pending", "0", "-1"));
        Assert.Equal("2019-01-01T00:00:00.000000Z", world.Index.First().Query["since"]);
        Assert.Equal("2000", world.Index.First().Query["limit"]);
        Assert.Equal(4, await redis.CountAsync("HGET", "modules:counters", "excluded"));
        Assert.Equal(2, await redis.CountAsync("HGET", "modules:counters", "malformed"));

        var worked = new ModuleWorld([IndexEntry.At(0, "github.com/acme/a", "v1.1.0"), IndexEntry.At(0, "github.com/acme/a", "v1.2.0"), IndexEntry.At(0, "golang.org/x/net", "v0.1.0")]);
        await using var proxy = new LoopbackServer(worked.AnswerAsync);
        await using var worker = programs.Start("work.sh", ("PROXY_URL", proxy.Url), ("NEWEST_VERSIONS", "2"));
        await Eventually.TrueAsync(async () => await redis.CountAsync("SCARD", "modules:done") == 3, worker.Text);
        Assert.Empty(worked.Unknown);
        Assert.Equal(0, await redis.CountAsync("HLEN", "modules:attempts"));
    }

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task A_page_of_one_moment_does_not_stall_the_follower()
    {
        await using var redis = await RedisServer.StartAsync();
        using var programs = new QueuePrograms(redis);
        // Six entries of one microsecond, and pages of four: the index has no way to show the last two of them.
        var world = new ModuleWorld([.. Enumerable.Range(0, 6).Select(i => IndexEntry.At(5, $"example.org/same{i}", "v1.0.0")), IndexEntry.At(6, "example.org/next", "v1.0.0")]);

        await using var discovery = await FollowAsync(programs, redis, world, expectedCursor: "2026-01-01T00:00:00.000006Z",
            ("PAGE_LIMIT", "4"), ("START", "2026-01-01T00:00:00Z"));

        Assert.Equal(5, await redis.CountAsync("LLEN", "modules:pending"));
        Assert.Contains(discovery.Log, line => line.Contains("level=error program=discover a whole page of entries at 2026-01-01T00:00:00.000005Z", StringComparison.Ordinal));
        Assert.Contains(world.Index, request => request.Query["since"] == "2026-01-01T00:00:00.000005001Z");
    }

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task A_follower_that_is_killed_goes_on_where_it_was()
    {
        await using var redis = await RedisServer.StartAsync();
        using var programs = new QueuePrograms(redis);
        var entries = Enumerable.Range(0, 60).Select(i => IndexEntry.At(i, $"example.org/m{i}", "v1.0.0")).ToList();
        var world = new ModuleWorld(entries);
        await using var index = new LoopbackServer(world.AnswerAsync);
        // Started anew all the time: each start reads a page or two.
        for (var i = 0; i < 6; i++)
        {
            await using var discovery = Start(programs, index, ("PAGE_LIMIT", "7"), ("START", "2026-01-01T00:00:00Z"));
            await Task.Delay(100 + (40 * i));
        }

        await using var last = Start(programs, index, ("PAGE_LIMIT", "7"), ("START", "2026-01-01T00:00:00Z"));
        await Eventually.TrueAsync(async () => await redis.CountAsync("LLEN", "modules:pending") >= entries.Count, last.Text);

        var pending = (await redis.AskAsync("LRANGE", "modules:pending", "0", "-1")).Split('\n');
        Assert.Equal(entries.Select(entry => entry.Id), pending);
    }

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task A_date_in_retry_after_is_honoured_too()
    {
        await using var redis = await RedisServer.StartAsync();
        using var programs = new QueuePrograms(redis);
        var world = new ModuleWorld([IndexEntry.At(1, "example.org/m", "v1.0.0")])
        {
            IndexFault = request => request == 1 ? new Answer(503, "", ("Retry-After", DateTime.UtcNow.AddSeconds(4).ToString("R"))) : null,
        };

        await using var discovery = await FollowAsync(programs, redis, world, expectedCursor: "2026-01-01T00:00:00.000001Z", ("START", "2026-01-01T00:00:00Z"));

        var requests = world.Index.ToArray();
        // The date has no fractions, so three seconds are sure; the longest wait without one is a second.
        Assert.InRange((requests[1].Time - requests[0].Time).TotalSeconds, 3, 60);
    }

    private static ShellProgram Start(QueuePrograms programs, LoopbackServer index, params (string Name, string Value)[] settings) =>
        programs.Start("discover.sh", [("INDEX_URL", $"{index.Url}/index"), ("POLL_SECONDS", "1"), ("TICK_SECONDS", "1"), .. settings]);

    /// <summary>Starts discovery on the world's index and waits until it has read to a point.</summary>
    private static async Task<ShellProgram> FollowAsync(QueuePrograms programs, RedisServer redis, ModuleWorld world, string expectedCursor, params (string Name, string Value)[] settings)
    {
        // Stays up until the test's process ends it: the caller looks at what discovery does, not at the server.
        var index = new LoopbackServer(world.AnswerAsync);
        var discovery = Start(programs, index, settings);
        await Eventually.TrueAsync(async () => await redis.AskAsync("GET", "modules:cursor") == expectedCursor, discovery.Text);
        await index.DisposeAsync();
        return discovery;
    }
}
