using System.Diagnostics;
using GoCenter.Tests.Support;
using Xunit.Abstractions;

namespace GoCenter.Tests.Programs.Queue;

/// <summary>Ten thousand versions, workers that vanish, an index and a proxy that fail: nothing is lost, and nothing is done twice.</summary>
public sealed class QueueLoadTests(ITestOutputHelper output)
{
    private const int Versions = 10_000;
    private const int Workers = 4;
    private const int RetryAfterSeconds = 2;

    // An end, not a measure: a minute on two quiet cores, three where ten times as many programs want them.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    [ToolFact("redis-server", "redis-cli", "busybox")]
    public async Task Every_version_is_fetched_to_the_end_once_while_workers_are_killed()
    {
        var entries = Entries();
        var versions = entries.DistinctBy(entry => entry.Id).ToList();
        var gone = versions.Where((_, i) => i % 500 == 7).Select(entry => entry.Target).ToHashSet();
        var world = new ModuleWorld(entries)
        {
            IndexFault = request => request switch
            {
                3 => new Answer(429, "slow down", ("Retry-After", $"{RetryAfterSeconds}")),
                6 => new Answer(500),
                9 => new Answer(503, "", ("retry-after", "1")),
                _ => null,
            },
            // One in a hundred fails the first time it is asked for, some have gone from upstream since they were listed.
            ProxyFault = (target, request) =>
                gone.Contains(target[..target.LastIndexOf('.')]) ? new Answer(request % 2 == 0 ? 410 : 404)
                : request == 1 && target.EndsWith(".zip", StringComparison.Ordinal) && target.Sum(letter => letter) % 100 == 0 ? new Answer(500)
                : null,
        };

        await using var redis = await RedisServer.StartAsync();
        await using var server = new LoopbackServer(world.AnswerAsync);
        using var programs = new QueuePrograms(redis);
        var watch = Stopwatch.StartNew();
        await using var discovery = programs.Start("discover.sh", ("INDEX_URL", $"{server.Url}/index"), ("START", "2026-01-01T00:00:00Z"),
            ("PAGE_LIMIT", "1000"), ("POLL_SECONDS", "1"), ("TICK_SECONDS", "1"), ("BACKOFF_LONGEST_SECONDS", "2"));
        var kills = await WorkAsync(programs, server.Url, redis, versions.Count, watch);

        var took = watch.Elapsed;
        var state = (await programs.RunAsync([programs.PathOf("queue.sh"), "status"])).Output.Split('\n')
            .Select(line => line.Split(' ')).ToDictionary(parts => parts[0], parts => int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        var good = versions.Where(entry => !gone.Contains(entry.Target)).ToList();
        var again = good.Count(entry => world.Fetched.GetValueOrDefault($"{entry.Target}.zip") > 1);
        output.WriteLine($"{versions.Count} versions in {took.TotalSeconds:F1} s: {versions.Count / took.TotalSeconds:F0} a second with {Workers} workers; " +
            $"{kills} workers killed, {state.GetValueOrDefault("expired_total")} leases ran out, {again} versions fetched again after a kill; " +
            $"{state["duplicates_total"]} duplicates, {state.GetValueOrDefault("retried_total")} retries, {state["dead"]} gone");

        Assert.True(kills >= 10, $"only {kills} workers were killed");
        Assert.Empty(world.Unknown);
        Assert.Equal((0, 0, 0), (state["pending"], state["leased"], state["delayed"]));
        Assert.Equal((good.Count, gone.Count), (state["done"], state["dead"]));
        // Completed as often as there are versions: none twice.
        Assert.Equal(good.Count, state["completed_total"]);
        Assert.Equal(versions.Count, state["enqueued_total"]);
        Assert.True(state["duplicates_total"] >= entries.Count - versions.Count);
        foreach (var ending in new[] { "info", "mod", "zip" })
            Assert.Equal([], good.Where(entry => !world.Fetched.ContainsKey($"{entry.Target}.{ending}")).Select(entry => entry.Id));
        Assert.Equal(good.Select(entry => entry.Id).Order(StringComparer.Ordinal), (await redis.AskAsync("SMEMBERS", "modules:done")).Split('\n').Order(StringComparer.Ordinal));
        // A version is fetched again only when its worker was killed before it could say that it was done, or lost its lease, or gave up
        // waiting for the end of an answer: on a busy machine, since but for those below none was told to fail.
        var slow = Math.Max(0, state.GetValueOrDefault("retried_total") - world.Faults);
        Assert.True(
            again <= kills + state.GetValueOrDefault("late_total") + slow,
            $"{again} versions were fetched again, {kills} workers killed, {slow} answers given up");
        AssertRetryAfterWasHonoured(world);
    }

    private static List<IndexEntry> Entries()
    {
        var entries = new List<IndexEntry>();
        for (var i = 0; i < Versions; i++)
        {
            // Upper case in paths and in versions, as on GitHub; and a version that is announced a second time a little later.
            var owner = (i / 10 % 4) switch { 0 => "Azure", 1 => "BurntSushi", 2 => "acme", _ => "x-team" };
            var version = (i % 10) switch { 3 => $"v1.{i % 10}.0-RC1", 5 => $"v2.{i % 10}.0+incompatible", _ => $"v1.{i % 10}.0" };
            var entry = IndexEntry.At(i * 1000L, $"github.com/{owner}/module{i / 10}", version);
            entries.Add(entry);
            if (i % 50 == 0 && i > 0)
                entries.Add(IndexEntry.At((i * 1000L) + 1, entries[^3].Path, entries[^3].Version));
        }

        return entries;
    }

    /// <summary>Keeps some workers going and kills one at random all the time, until every version has come to an end.</summary>
    private static async Task<int> WorkAsync(QueuePrograms programs, string url, RedisServer redis, int versions, Stopwatch watch)
    {
        // The same kills in each run, as far as a run can be the same.
        var random = new Random(20260101);
        var workers = Enumerable.Range(0, Workers).Select(_ => StartWorker(programs, url)).ToList();
        var kills = 0;
        try
        {
            while (watch.Elapsed < Limit)
            {
                await Task.Delay(random.Next(300, 900));
                var ended = await redis.CountAsync("SCARD", "modules:done") + await redis.CountAsync("HLEN", "modules:dead");
                if (ended >= versions)
                    break;
                // No more kills near the end, so that the last lease does not decide how long the test takes.
                if (ended > versions * 0.97)
                    continue;
                var victim = random.Next(workers.Count);
                await workers[victim].DisposeAsync();
                workers[victim] = StartWorker(programs, url);
                kills++;
            }
        }
        finally
        {
            foreach (var worker in workers)
                await worker.DisposeAsync();
        }

        return kills;
    }

    private static ShellProgram StartWorker(QueuePrograms programs, string url) => programs.Start("work.sh",
        ("PROXY_URL", url), ("FETCH_SECONDS", "5"), ("LEASE_SECONDS", "6"), ("IDLE_SECONDS", "1"), ("BACKOFF_MILLISECONDS", "200"), ("MAX_ATTEMPTS", "20"));

    private static void AssertRetryAfterWasHonoured(ModuleWorld world)
    {
        var requests = world.Index.ToArray();
        // The third was answered with 429.
        Assert.True(requests[3].Time - requests[2].Time >= TimeSpan.FromSeconds(RetryAfterSeconds), $"the index was asked again after {requests[3].Time - requests[2].Time}");
        Assert.Equal(requests[2].Query["since"], requests[3].Query["since"]);
        Assert.All(requests, request => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$", request.Query["since"]));
    }
}
