using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Queue;

/// <summary>What workers do when a version, Valkey or their own end gets in the way.</summary>
public sealed class WorkerTests
{
    /// <summary>What a preemptible node leaves a pod.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    private static readonly IndexEntry Version = IndexEntry.At(0, "github.com/Azure/Module", "v1.0.0-RC1");

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task What_fails_is_retried_then_dead_and_what_is_gone_is_dead_at_once()
    {
        var gone = IndexEntry.At(1, "example.org/gone", "v1.0.0");
        var failing = true;
        await using var queue = await WorkerScene.StartAsync(new ModuleWorld([Version, gone])
        {
            ProxyFault = (target, _) => target.StartsWith(gone.Target, StringComparison.Ordinal) ? new Answer(410)
                : failing && target.EndsWith(".mod", StringComparison.Ordinal) ? new Answer(500) : null,
        });
        await queue.EnqueueAsync(Version, gone);

        await using var worker = queue.StartWorker(("MAX_ATTEMPTS", "3"), ("BACKOFF_MILLISECONDS", "100"), ("IDLE_SECONDS", "1"));
        await Eventually.TrueAsync(async () => await queue.Redis.CountAsync("HLEN", "modules:dead") == 2, worker.Text);

        Assert.Empty(queue.World.Unknown);
        Assert.Equal(3, queue.World.Requests[$"{Version.Target}.mod"]);
        Assert.Equal(1, queue.World.Requests[$"{gone.Target}.info"]);
        var dead = (await queue.Programs.RunAsync([queue.Programs.PathOf("queue.sh"), "dead"])).Output.Split('\n').Order(StringComparer.Ordinal);
        Assert.Equal(
        [
            "example.org/gone@v1.0.0\tserver returned error: HTTP/1.1 410 Gone",
            "github.com/Azure/Module@v1.0.0-RC1\tserver returned error: HTTP/1.1 500 InternalServerError",
        ], dead);

        failing = false;
        Assert.Equal((0, "1", ""), await queue.Programs.RunAsync([queue.Programs.PathOf("queue.sh"), "requeue-dead", "500"]));
        await Eventually.TrueAsync(async () => await queue.Redis.AskAsync("SMEMBERS", "modules:done") == Version.Id, worker.Text);
        Assert.Equal((0, "1", ""), await queue.Programs.RunAsync([queue.Programs.PathOf("queue.sh"), "drop-dead"]));
        Assert.Equal(0, await queue.Redis.CountAsync("HLEN", "modules:dead"));
    }

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task A_worker_that_has_to_go_hands_its_version_back_in_time()
    {
        await using var queue = await WorkerScene.StartAsync(new ModuleWorld([Version]) { ProxyDelay = _ => TimeSpan.FromSeconds(60) });
        await queue.EnqueueAsync(Version);

        await using var worker = queue.StartWorker(("STOP_SECONDS", "3"));
        await Eventually.TrueAsync(() => Task.FromResult(!queue.World.Requests.IsEmpty), worker.Text);
        var (code, took) = await worker.StopAsync();

        Assert.Equal(0, code);
        Assert.InRange(took, TimeSpan.Zero, Grace);
        Assert.Equal(Version.Id, await queue.Redis.AskAsync("LRANGE", "modules:pending", "0", "-1"));
        // It was no failure of the version.
        Assert.Equal("0", await queue.Redis.AskAsync("HGET", "modules:attempts", Version.Id));
        Assert.Equal(0, await queue.Redis.CountAsync("ZCARD", "modules:leases"));
    }

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task A_worker_that_has_to_go_finishes_what_ends_in_time()
    {
        await using var queue = await WorkerScene.StartAsync(new ModuleWorld([Version])
        {
            ProxyDelay = target => target.EndsWith(".info", StringComparison.Ordinal) ? TimeSpan.FromSeconds(2) : TimeSpan.Zero,
        });
        await queue.EnqueueAsync(Version);

        await using var worker = queue.StartWorker(("STOP_SECONDS", "14"));
        await Eventually.TrueAsync(() => Task.FromResult(!queue.World.Requests.IsEmpty), worker.Text);
        var (code, took) = await worker.StopAsync();

        Assert.Equal(0, code);
        Assert.InRange(took, TimeSpan.Zero, Grace);
        Assert.Equal(Version.Id, await queue.Redis.AskAsync("SMEMBERS", "modules:done"));
    }

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task A_version_that_kills_its_workers_is_dead_in_the_end()
    {
        await using var queue = await WorkerScene.StartAsync(new ModuleWorld([Version]) { ProxyDelay = _ => TimeSpan.FromSeconds(60) });
        await queue.EnqueueAsync(Version);

        for (var attempt = 1; attempt <= 2; attempt++)
        {
            var worker = queue.StartWorker(("FETCH_SECONDS", "8"), ("LEASE_SECONDS", "9"), ("MAX_ATTEMPTS", "2"));
            await using (worker)
                await Eventually.TrueAsync(() => Task.FromResult(queue.World.Requests.GetValueOrDefault($"{Version.Target}.info") == attempt), worker.Text);
            // Nobody is left to notice: the sweep of discovery, which `status` does as well, has to.
            await Eventually.TrueAsync(async () =>
            {
                await queue.Programs.RunAsync([queue.Programs.PathOf("queue.sh"), "status"], ("MAX_ATTEMPTS", "2"));
                return await queue.Redis.CountAsync("ZCARD", "modules:leases") == 0;
            }, worker.Text);
        }

        Assert.Equal($"{Version.Id}\nits worker vanished at attempt 2", await queue.Redis.AskAsync("HGETALL", "modules:dead"));
    }

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task A_worker_outlives_its_connection_and_the_scripts_that_Valkey_forgot()
    {
        await using var queue = await WorkerScene.StartAsync(new ModuleWorld([Version]));

        await using var worker = queue.StartWorker(("IDLE_SECONDS", "1"), ("ANSWER_SECONDS", "1"));
        await Eventually.TrueAsync(
            async () => (await queue.Redis.AskAsync("INFO", "memory")).Contains("number_of_cached_scripts:1", StringComparison.Ordinal)
                && (await queue.Redis.AskAsync("CLIENT", "LIST")).Contains("cmd=evalsha", StringComparison.Ordinal),
            worker.Text);
        await queue.Redis.AskAsync("SCRIPT", "FLUSH");
        await queue.Redis.AskAsync("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
        await queue.EnqueueAsync(Version);

        await Eventually.TrueAsync(async () => await queue.Redis.AskAsync("SMEMBERS", "modules:done") == Version.Id, worker.Text);
        Assert.Equal(1, queue.World.Fetched[$"{Version.Target}.zip"]);
    }

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task A_fetch_that_takes_too_long_is_given_up()
    {
        await using var queue = await WorkerScene.StartAsync(new ModuleWorld([Version]) { ProxyDelay = _ => TimeSpan.FromSeconds(60) });
        await queue.EnqueueAsync(Version);

        await using var worker = queue.StartWorker(("FETCH_SECONDS", "1"), ("MAX_ATTEMPTS", "1"));
        await Eventually.TrueAsync(async () => await queue.Redis.CountAsync("HLEN", "modules:dead") == 1, worker.Text);

        Assert.Equal("no answer within 1 s", await queue.Redis.AskAsync("HGET", "modules:dead", Version.Id));
    }
}
