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

    /// <summary>
    /// The Kubernetes taints of the pool's nodes, beside the one that preemptible and spot nodes have in any case. Default none.
    /// </summary>
    public ImmutableArray<NodeTaint> Taints { get; init; } = [];

    /// <summary>
    /// How nodes are replaced by newer ones: <c>surge</c> or <c>blue-green</c>. Default <c>surge</c>. Source: <c>upgrade</c>.
    /// </summary>
    public string? UpgradeWord { get; init; }

    /// <summary>With <c>surge</c>, nodes beside the pool's own. Default 1. Source: <c>maxSurge</c>.</summary>
    public int? MaxSurge { get; init; }

    /// <summary>
    /// With <c>surge</c>, nodes that may be away before their successors are there. Default 0. Source: <c>maxUnavailable</c>.
    /// </summary>
    public int? MaxUnavailable { get; init; }

    /// <summary>With <c>blue-green</c>, how long the old nodes stay once they are empty. Default 1h. Source: <c>soak</c>.</summary>
    public string? SoakText { get; init; }

    /// <summary>Whether the upgrade is blue-green.</summary>
    public bool IsBlueGreen => UpgradeWord == "blue-green";

    /// <summary>How nodes are replaced by newer ones.</summary>
    public NodeUpgrade Upgrade => IsBlueGreen
        ? new NodeUpgrade.BlueGreen(SoakText is not null && PrometheusDuration.TryParse(SoakText, out var soak)
            ? soak
            : TimeSpan.FromHours(1))
        : new NodeUpgrade.Surge(MaxSurge ?? 1, MaxUnavailable ?? 0);

    /// <summary>The most nodes that exist at once: in every zone the most it may have, and what an upgrade adds.</summary>
    /// <param name="zones">How many zones the pool has.</param>
    public long MostNodes(int zones) => Upgrade.MostNodes((long)MaxPerZone * zones);
}
