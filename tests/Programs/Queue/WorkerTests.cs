using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Queue;

/// <summary>What workers do when a version, Valkey or their own end gets in the way.</summary>
public sealed class WorkerTests
{
    private static readonly IndexEntry Version = IndexEntry.At(0, "github.com/Azure/Module", "v1.0.0-RC1");

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task What_fails_is_retried_then_dead_and_what_is_gone_is_dead_at_once()
    {
        var gone = IndexEntry.At(1, "example.org/gone", "v1.0.0");
        await using var redis = await RedisServer.StartAsync();
        using var programs = new QueuePrograms(redis);
        var failing = true;
        var world = new ModuleWorld([Version, gone])
        {
            ProxyFault = (target, _) => target.StartsWith(gone.Target, StringComparison.Ordinal) ? new Answer(410)
                : failing && target.EndsWith(".mod", StringComparison.Ordinal) ? new Answer(500) : null,
        };
        await using var proxy = new LoopbackServer(world.AnswerAsync);
        await EnqueueAsync(redis, Version, gone);

        await using var worker = Start(programs, proxy, ("MAX_ATTEMPTS", "3"), ("BACKOFF_MILLISECONDS", "100"), ("IDLE_SECONDS", "1"));
        await Eventually.TrueAsync(async () => await redis.CountAsync("HLEN", "modules:dead") == 2, worker);

        Assert.Empty(world.Unknown);
        Assert.Equal(3, world.Requests[$"{Version.Target}.mod"]);
        Assert.Equal(1, world.Requests[$"{gone.Target}.info"]);
        var dead = (await programs.RunAsync([programs.PathOf("queue.sh"), "dead"])).Output.Split('\n').Order(StringComparer.Ordinal);
        Assert.Equal(
        [
            "example.org/gone@v1.0.0\tserver returned error: HTTP/1.1 410 Gone",
            "github.com/Azure/Module@v1.0.0-RC1\tserver returned error: HTTP/1.1 500 InternalServerError",
        ], dead);

        failing = false;
        Assert.Equal((0, "1", ""), await programs.RunAsync([programs.PathOf("queue.sh"), "requeue-dead", "500"]));
        await Eventually.TrueAsync(async () => await redis.AskAsync("SMEMBERS", "modules:done") == Version.Id, worker);
        Assert.Equal((0, "1", ""), await programs.RunAsync([programs.PathOf("queue.sh"), "drop-dead"]));
        Assert.Equal(0, await redis.CountAsync("HLEN", "modules:dead"));
    }

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task A_worker_that_has_to_go_hands_its_version_back_in_time()
    {
        await using var redis = await RedisServer.StartAsync();
        using var programs = new QueuePrograms(redis);
        var world = new ModuleWorld([Version]) { ProxyDelay = _ => TimeSpan.FromSeconds(60) };
        await using var proxy = new LoopbackServer(world.AnswerAsync);
        await EnqueueAsync(redis, Version);

        await using var worker = Start(programs, proxy);
        await Eventually.TrueAsync(() => Task.FromResult(!world.Requests.IsEmpty), worker);
        var (code, took) = await worker.StopAsync();

        Assert.Equal(0, code);
        Assert.InRange(took.TotalSeconds, 0, 10);
        Assert.Equal(Version.Id, await redis.AskAsync("LRANGE", "modules:pending", "0", "-1"));
        // It was no failure of the version.
        Assert.Equal("0", await redis.AskAsync("HGET", "modules:attempts", Version.Id));
        Assert.Equal(0, await redis.CountAsync("ZCARD", "modules:leases"));
    }

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task A_worker_that_has_to_go_finishes_what_ends_in_time()
    {
        await using var redis = await RedisServer.StartAsync();
        using var programs = new QueuePrograms(redis);
        var world = new ModuleWorld([Version]) { ProxyDelay = target => target.EndsWith(".info", StringComparison.Ordinal) ? TimeSpan.FromSeconds(2) : TimeSpan.Zero };
        await using var proxy = new LoopbackServer(world.AnswerAsync);
        await EnqueueAsync(redis, Version);

        await using var worker = Start(programs, proxy);
        await Eventually.TrueAsync(() => Task.FromResult(!world.Requests.IsEmpty), worker);
        var (code, took) = await worker.StopAsync();

        Assert.Equal(0, code);
        Assert.InRange(took.TotalSeconds, 0, 8);
        Assert.Equal(Version.Id, await redis.AskAsync("SMEMBERS", "modules:done"));
    }

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task A_version_that_kills_its_workers_is_dead_in_the_end()
    {
        await using var redis = await RedisServer.StartAsync();
        using var programs = new QueuePrograms(redis);
        var world = new ModuleWorld([Version]) { ProxyDelay = _ => TimeSpan.FromSeconds(60) };
        await using var proxy = new LoopbackServer(world.AnswerAsync);
        await EnqueueAsync(redis, Version);

        for (var attempt = 1; attempt <= 2; attempt++)
        {
            await using (var worker = Start(programs, proxy, ("FETCH_SECONDS", "4"), ("LEASE_SECONDS", "5"), ("MAX_ATTEMPTS", "2")))
                await Eventually.TrueAsync(() => Task.FromResult(world.Requests.GetValueOrDefault($"{Version.Target}.info") == attempt), worker);
            // Nobody is left to notice: the sweep of discovery, which `status` does as well, has to.
            await Task.Delay(5100);
            await programs.RunAsync([programs.PathOf("queue.sh"), "status"], ("MAX_ATTEMPTS", "2"));
        }

        Assert.Equal($"{Version.Id}\nits worker vanished at attempt 2", await redis.AskAsync("HGETALL", "modules:dead"));
    }

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task A_worker_outlives_its_connection_and_the_scripts_that_Valkey_forgot()
    {
        await using var redis = await RedisServer.StartAsync();
        using var programs = new QueuePrograms(redis);
        var world = new ModuleWorld([Version]);
        await using var proxy = new LoopbackServer(world.AnswerAsync);

        await using var worker = Start(programs, proxy, ("IDLE_SECONDS", "1"), ("ANSWER_SECONDS", "1"));
        await Task.Delay(500);
        await redis.AskAsync("SCRIPT", "FLUSH");
        await redis.AskAsync("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
        await EnqueueAsync(redis, Version);

        await Eventually.TrueAsync(async () => await redis.AskAsync("SMEMBERS", "modules:done") == Version.Id, worker);
        Assert.Equal(1, world.Fetched[$"{Version.Target}.zip"]);
    }

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task A_fetch_that_takes_too_long_is_given_up()
    {
        await using var redis = await RedisServer.StartAsync();
        using var programs = new QueuePrograms(redis);
        var world = new ModuleWorld([Version]) { ProxyDelay = _ => TimeSpan.FromSeconds(60) };
        await using var proxy = new LoopbackServer(world.AnswerAsync);
        await EnqueueAsync(redis, Version);

        await using var worker = Start(programs, proxy, ("FETCH_SECONDS", "1"), ("MAX_ATTEMPTS", "1"));
        await Eventually.TrueAsync(async () => await redis.CountAsync("HLEN", "modules:dead") == 1, worker);

        Assert.Equal("no answer within 1 s", await redis.AskAsync("HGET", "modules:dead", Version.Id));
    }

    private static ShellProgram Start(QueuePrograms programs, LoopbackServer proxy, params (string Name, string Value)[] settings) =>
        programs.Start("work.sh", [("PROXY_URL", proxy.Url), .. settings]);

    private static async Task EnqueueAsync(RedisServer redis, params IndexEntry[] versions)
    {
        foreach (var version in versions)
        {
            await redis.AskAsync("HSET", "modules:attempts", version.Id, "0");
            await redis.AskAsync("RPUSH", "modules:pending", version.Id);
        }
    }
}
