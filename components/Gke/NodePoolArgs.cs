using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Components.Gke;

/// <summary>Shape, price and size of a node pool.</summary>
public sealed class NodePoolArgs : ResourceArgs
{
    /// <summary>Name of the pool; nodes carry it as the label <c>cloud.google.com/gke-nodepool</c>.</summary>
    public required string PoolName { get; init; }

    /// <summary>Compute Engine machine type, for example <c>e2-standard-4</c>.</summary>
    public required Input<string> MachineType { get; init; }

    /// <summary>How the machines are bought.</summary>
    public required NodeCapacity Capacity { get; init; }

    /// <summary>Nodes that stay in each zone however idle they are. 0 lets the pool go away.</summary>
    public required Input<int> MinPerZone { get; init; }

    /// <summary>Most nodes in each zone; the pool's bill is bounded by this times the number of zones.</summary>
    public required Input<int> MaxPerZone { get; init; }

    /// <summary>Boot disk, GiB. It also holds images, logs and the pods' scratch space.</summary>
    public required Input<int> DiskGb { get; init; }

    /// <summary>Boot disk type, for example <c>pd-balanced</c>.</summary>
    public required Input<string> DiskType { get; init; }

    /// <summary>How nodes are replaced by newer ones. Default: one more before one less.</summary>
    public NodeUpgrade Upgrade { get; init; } = NodeUpgrade.Default;

    /// <summary>Kubernetes labels on each node. Default: none.</summary>
    public ImmutableDictionary<string, string> Labels { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Taints on each node, beside the one that nodes which Google may take back have in any case. Default: none.</summary>
    public ImmutableArray<NodeTaint> Taints { get; init; } = [];

    /// <summary>Every taint of the nodes: nothing lands on a preemptible or spot node that does not say it can stand there.</summary>
    internal IEnumerable<NodeTaint> AllTaints => NodeTaint.Of(Capacity) is { } own && !Taints.Contains(own) ? Taints.Append(own) : Taints;
}
