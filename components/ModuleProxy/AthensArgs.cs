using System.Collections.Immutable;
using GoCenter.Components.State;
using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.ModuleProxy;

/// <summary>Size, place, behaviour and secrets of an <see cref="Athens"/>.</summary>
public sealed class AthensArgs : ResourceArgs
{
    /// <summary>Id of the project.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Region or multi-region of the module store.</summary>
    public required Input<string> Location { get; init; }

    /// <summary>Namespace of the proxy.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>Name of the bucket that holds the modules: unique in all of Google Cloud.</summary>
    public required Input<string> BucketName { get; init; }

    /// <summary>
    /// The store of the same proxy in another cluster, which this one then serves as well; its identity covers the service account of the
    /// same namespace and name in every cluster of the project. Default: null, which is a bucket and an identity of its own.
    /// </summary>
    public AthensStore? Store { get; init; }

    /// <summary>
    /// Database of the index, the feed of new versions at <c>/index</c>: one of its own for each proxy, which also lists what it holds.
    /// Athens creates its table. Default: null, which is no feed.
    /// </summary>
    public PostgresEndpoint? Index { get; init; }

    /// <summary>
    /// Valkey with the locks by which one replica alone fetches a version. Its Secrets are in <see cref="Namespace"/>. Default: null, which
    /// is the bucket: replicas then fetch the same version several times, and the first to store it wins.
    /// </summary>
    public ValkeyEndpoint? Locks { get; init; }

    /// <summary>Fewest elastic replicas; the anchor of a mixed placement is beside them.</summary>
    public required Input<int> MinReplicas { get; init; }

    /// <summary>Most elastic replicas.</summary>
    public required Input<int> MaxReplicas { get; init; }

    /// <summary>Requests and limits of each replica. The limit of CPU decides how many modules it fetches at once.</summary>
    public required ContainerResources Resources { get; init; }

    /// <summary>Kind of nodes that the replicas require. Mixed keeps the proxy serving when every preemptible node is gone.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What the two kinds of nodes are called. Default: <c>system</c> and <c>pvm-pool</c>.</summary>
    public NodePools NodePools { get; init; } = new();

    /// <summary>
    /// Disk for fetches, a Kubernetes quantity, not below 2Gi for each at once. Default: null, which is that, and <c>10Gi</c> at least.
    /// </summary>
    public string? ScratchSize { get; init; }

    /// <summary>
    /// Disk of a replica in all, a Kubernetes quantity, not below scratch, <c>/tmp</c> and logs. Default: null,
    /// which is the three together.
    /// </summary>
    public string? StorageLimit { get; init; }

    /// <summary>Longest fetch of a version, in seconds, the upload included. The times of the locks follow from it. Default: 300.</summary>
    public int FetchTimeoutSeconds { get; init; } = 300;

    /// <summary>What to do about versions that the bucket lacks. Default: fetch them while the client waits.</summary>
    public DownloadMode DownloadMode { get; init; } = DownloadMode.Sync;

    /// <summary>Proxy that clients are sent to where a mode redirects. Default: Go's own.</summary>
    public string DownloadUrl { get; init; } = "https://proxy.golang.org";

    /// <summary>Exceptions from <see cref="DownloadMode"/>; the first that fits decides. Default: none.</summary>
    public ImmutableArray<DownloadRule> DownloadRules { get; init; } = [];

    /// <summary>Where lists of versions come from. Default: bucket and repository, strictly.</summary>
    public NetworkMode NetworkMode { get; init; } = NetworkMode.Strict;

    /// <summary>
    /// Paths of private modules, with the wildcards of <see cref="DownloadRule.Pattern"/>. Nobody outside is asked for their checksums,
    /// which would tell their names. Default: none.
    /// </summary>
    public ImmutableArray<string> PrivatePatterns { get; init; } = [];

    /// <summary>Least important message that is logged. Default: each request.</summary>
    public AthensLogLevel LogLevel { get; init; } = AthensLogLevel.Info;

    /// <summary>
    /// Token that Athens shows to GitHub, for private modules and a higher request limit. Default: null, which is anonymous.
    /// </summary>
    public Output<string>? GithubToken { get; init; }

    /// <summary>
    /// Seconds in which Athens finishes the requests it has. Default: 8; Athens' own of 60 outlives a preemptible node's grace.
    /// </summary>
    public int ShutdownSeconds { get; init; } = 8;

    /// <summary>Refuses to delete the module store. Default: true.</summary>
    public bool DeletionProtection { get; init; } = true;

    /// <summary>Name of the PriorityClass of its pods. Default: null, which is the cluster's default.</summary>
    public Input<string>? PriorityClass { get; init; }
}
