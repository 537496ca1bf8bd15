using System.Collections.Immutable;
using GoCenter.Components.Gke;

namespace GoCenter.Stacks.Settings;

/// <summary>A node pool of the cluster. Source: an entry of a cluster's <c>nodePools</c>.</summary>
public sealed record NodePoolSettings
{
    /// <summary>The pool's name, unique in the cluster.</summary>
    public required string Name { get; init; }

    /// <summary>Compute Engine's machine type, such as <c>e2-standard-4</c>.</summary>
    public required string MachineType { get; init; }

    /// <summary>How Google provides the machines.</summary>
    public required NodeCapacity Capacity { get; init; }

    /// <summary>The fewest nodes in each zone.</summary>
    public required int MinPerZone { get; init; }

    /// <summary>The most nodes in each zone, at least one.</summary>
    public required int MaxPerZone { get; init; }

    /// <summary>The size of each node's boot disk in GB.</summary>
    public required int DiskGb { get; init; }

    /// <summary>The kind of each node's boot disk, such as <c>pd-balanced</c>.</summary>
    public required string DiskType { get; init; }

    /// <summary>The Kubernetes labels of the pool's nodes. Default none.</summary>
    public ImmutableDictionary<string, string> Labels { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The Kubernetes taints of the pool's nodes. Default none.</summary>
    public ImmutableArray<NodeTaint> Taints { get; init; } = [];

    /// <summary>The most nodes that exist at once: in every zone the most it may have, and one more while the pool is upgraded.</summary>
    /// <param name="zones">How many zones the pool has.</param>
    public long MostNodes(int zones) => ((long)MaxPerZone * zones) + 1;
}
