namespace GoCenter.Tests.Programs.Queue;

/// <summary>What a worker works with: Valkey's stand-in, the programs, and a proxy in front of a world of modules.</summary>
internal sealed class WorkerScene : IAsyncDisposable
{
    private readonly LoopbackServer proxy;

    private WorkerScene(RedisServer redis, ModuleWorld world)
    {
        Redis = redis;
        World = world;
        Programs = new QueuePrograms(redis);
        proxy = new LoopbackServer(world.AnswerAsync);
    }

    public RedisServer Redis { get; }

    public ModuleWorld World { get; }

    public QueuePrograms Programs { get; }

    public static async Task<WorkerScene> StartAsync(ModuleWorld world) => new(await RedisServer.StartAsync(), world);

    /// <summary>Puts versions into the queue, as discovery does.</summary>
    public async Task EnqueueAsync(params IndexEntry[] versions)
    {
        foreach (var version in versions)
        {
            await Redis.AskAsync("HSET", "modules:attempts", version.Id, "0");
            await Redis.AskAsync("RPUSH", "modules:pending", version.Id);
        }
    }

    /// <summary>Starts a worker with settings besides the usual ones.</summary>
    public ShellProgram StartWorker(params (string Name, string Value)[] settings) =>
        Programs.Start("work.sh", [("PROXY_URL", proxy.Url), .. settings]);

    public async ValueTask DisposeAsync()
    {
        await proxy.DisposeAsync();
        Programs.Dispose();
        await Redis.DisposeAsync();
    }
}
