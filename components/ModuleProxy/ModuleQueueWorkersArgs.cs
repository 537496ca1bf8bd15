using GoCenter.Components.State;
using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.ModuleProxy;

/// <summary>Number, patience and place of <see cref="ModuleQueueWorkers"/>.</summary>
public sealed class ModuleQueueWorkersArgs : ResourceArgs
{
    /// <summary>Namespace of the workers, the same as Valkey's.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>The Valkey that holds the queue.</summary>
    public required ValkeyEndpoint Valkey { get; init; }

    /// <summary>What they agree on with discovery.</summary>
    public QueueRules Queue { get; init; } = new();

    /// <summary>Address of the module proxy, without a slash at its end: <c>http://athens.modules.svc.cluster.local</c>.</summary>
    public required Input<string> ProxyUrl { get; init; }

    /// <summary>Most workers. Each keeps the proxy busy with one version, so it is bounded by what the proxy fetches at once.</summary>
    public required Input<int> MaxReplicas { get; init; }

    /// <summary>How many waiting versions justify a worker more. Default: 50, some minutes of work.</summary>
    public int VersionsPerWorker { get; init; } = 50;

    /// <summary>Time without work until the last worker goes. Default: 5 min.</summary>
    public TimeSpan Cooldown { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the queue has to be shorter before workers go. Default: 5 min.</summary>
    public TimeSpan ScaleDownWindow { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Time until a fetch is given up. Default: 5 min, after which the proxy gives up itself.</summary>
    public TimeSpan FetchTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Wait before the second attempt, doubled with each further one. Default: 15 s.</summary>
    public TimeSpan FirstBackoff { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Longest wait before another attempt. Default: 1 h.</summary>
    public TimeSpan LongestBackoff { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Requests and limits of each worker. Default: a shell that waits for the proxy.</summary>
    public ContainerResources Resources { get; init; } = new("20m", "200m", "16Mi", "64Mi");

    /// <summary>Value of the node label <c>node-pool</c> that the workers require: preemptible, for losing one loses no work.</summary>
    public required string NodePool { get; init; }

    /// <summary>Name of the PriorityClass of its pods. Default: null, which is the cluster's default.</summary>
    public Input<string>? PriorityClass { get; init; }
}
