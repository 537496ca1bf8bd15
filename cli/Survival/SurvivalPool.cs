using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using GoCenter.Components.Gke;

namespace GoCenter.Cli.Survival;

/// <summary>A node pool with what each of its nodes leaves to pods that are no agents.</summary>
internal sealed class SurvivalPool
{
    /// <summary>Where nothing is known of a machine, nothing is held against what runs on it; the report says so.</summary>
    private const long Unknown = 1L << 55;

    /// <summary>Reads a pool.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="daemons">The cluster's DaemonSets; those that its nodes admit take their share.</param>
    public SurvivalPool(NodePool pool, IEnumerable<PodGroup> daemons)
    {
        Pool = pool;
        Daemons = [.. daemons.Where(Admits)];
        Allocatable = MachineType.Find(pool.MachineType) is { } machine ? AllocatableResources.Of(machine, pool.DiskGb) : null;
        Free = Daemons.Aggregate(
            (Allocatable ?? new NodeResources(Unknown, Unknown, Unknown)) - GkeSystemPods.OnEachNode, static (left, daemon) => left - daemon.Requests);
        DrainedAtOnce = CountDrained(pool);
    }

    /// <summary>The pool.</summary>
    public NodePool Pool { get; }

    /// <summary>The agents of its nodes.</summary>
    public ImmutableArray<PodGroup> Daemons { get; }

    /// <summary>What pods may ask for on each node, or null when nothing is known of the machine.</summary>
    public NodeResources? Allocatable { get; }

    /// <summary>What the agents leave of it.</summary>
    public NodeResources Free { get; }

    /// <summary>Nodes that an upgrade drains at one time.</summary>
    public int DrainedAtOnce { get; }

    /// <summary>Whether those may be in several zones; surge upgrades take one zone after another.</summary>
    public bool DrainsAcrossZones => IsBlueGreen(Pool);

    /// <summary>Whether Google may take its nodes away.</summary>
    public bool IsPreemptible => Pool.Capacity != NodeCapacity.OnDemand;

    /// <summary>Whether pods may be on its nodes.</summary>
    public bool Admits(PodGroup pods) => pods.Rules.Nodes.Allows(Pool, Pool.NodeLabels);

    /// <summary>
    /// https://cloud.google.com/kubernetes-engine/docs/concepts/node-pool-upgrade-strategies: surge upgrades take maxSurge and maxUnavailable nodes
    /// together, one zone after another; blue-green upgrades drain the old nodes in batches.
    /// </summary>
    private static int CountDrained(NodePool pool)
    {
        var settings = pool.Node.Inputs.Find("upgradeSettings") ?? InputValue.EmptyMap;
        if (!IsBlueGreen(pool))
            return Math.Max((int)((settings.FindNumber("maxSurge") ?? 1) + (settings.FindNumber("maxUnavailable") ?? 0)), 1);
        var policy = settings.Find("blueGreenSettings", "standardRolloutPolicy");
        if (policy?.FindNumber("batchPercentage") is { } share)
            return Math.Max((int)Math.Ceiling(share * pool.MaxPerZone * pool.Zones.Length), 1);
        return Math.Max((int)(policy?.FindNumber("batchNodeCount") ?? 1), 1);
    }

    private static bool IsBlueGreen(NodePool pool) => pool.Node.Inputs.FindText("upgradeSettings", "strategy") == "BLUE_GREEN";
}
