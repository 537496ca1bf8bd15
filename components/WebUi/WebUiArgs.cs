using System.Collections.Immutable;
using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.WebUi;

/// <summary>What a <see cref="WebUi"/> shows, and how much of it there is.</summary>
public sealed class WebUiArgs : ResourceArgs
{
    /// <summary>Namespace that the objects go to.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>Host name of the module proxy as developers set it in GOPROXY, without scheme.</summary>
    public required Input<string> ProxyHost { get; init; }

    /// <summary>Name of the Service of Athens.</summary>
    public required Input<string> AthensService { get; init; }

    /// <summary>Namespace of the Service of Athens.</summary>
    public required Input<string> AthensNamespace { get; init; }

    /// <summary>Port of the Service of Athens. Default: 80.</summary>
    public int AthensPort { get; init; } = 80;

    /// <summary>
    /// The inclusion policy, to tell a module that is left out from one that does not exist: the same expressions for whole module paths
    /// that discovery takes. Default: empty, which is every module.
    /// </summary>
    public ImmutableArray<string> IncludedPatterns { get; init; } = [];

    /// <summary>Release of this program, for the page's foot, <c>/info</c> and the metrics.</summary>
    public required string Version { get; init; }

    /// <summary>Fewest replicas, the anchor of a mixed placement left out.</summary>
    public required Input<int> MinReplicas { get; init; }

    /// <summary>Most replicas, the anchor left out. Each takes a node of its own.</summary>
    public required Input<int> MaxReplicas { get; init; }

    /// <summary>Kind of nodes that the pods require.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What the two kinds of nodes are called. Default: <c>system</c> and <c>pvm-pool</c>.</summary>
    public NodePools NodePools { get; init; } = new();

    /// <summary>
    /// Requests and limits of the container that takes the requests. Default: 100m to 500m of CPU, 64Mi to 128Mi of memory; it holds some
    /// thousand connections in a few megabytes.
    /// </summary>
    public ContainerResources ProxyResources { get; init; } = new("100m", "500m", "64Mi", "128Mi");

    /// <summary>Requests and limits of the container that has the page. Default: 50m to 200m of CPU, 32Mi to 64Mi of memory.</summary>
    public ContainerResources UiResources { get; init; } = new("50m", "200m", "32Mi", "64Mi");

    /// <summary>Name of the PriorityClass of its pods. Default: null, which is the cluster's default.</summary>
    public Input<string>? PriorityClass { get; init; }
}
