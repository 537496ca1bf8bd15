using System.Collections.Immutable;
using System.Globalization;
using GoCenter.Components.Gke;
using GoCenter.Stacks.Layers;

namespace GoCenter.Stacks.Settings.Checks;

/// <summary>The node pools: each name once, sizes in order, and both kinds that each cluster needs.</summary>
internal sealed class NodePoolChecks : ISettingsCheck
{
    private static readonly string s_systemTaint = $"{NodeTaint.System.Key}={NodeTaint.System.Value}:{NodeTaint.System.Effect}";

    /// <summary>https://cloud.google.com/kubernetes-engine/docs/concepts/node-pool-upgrade-strategies</summary>
    private static readonly TimeSpan s_longestSoak = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public void Check(EnvironmentSettings settings, FaultList faults)
    {
        for (var index = 0; index < settings.Clusters.Length; index++)
            Check($"clusters[{index}].nodePools", settings.Clusters[index].NodePools, faults);
    }

    private static void Check(string pools, ImmutableArray<NodePoolSettings> all, FaultList faults)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < all.Length; index++)
        {
            var pool = all[index];
            var path = $"{pools}[{index}]";
            if (faults.AreSound($"{path}.name") && !names.Add(pool.Name))
                faults.Refuse($"{path}.name", "a name that no pool before has");
            if (faults.AreSound($"{path}.minPerZone", $"{path}.maxPerZone") && pool.MinPerZone > pool.MaxPerZone)
                faults.Refuse(
                    $"{path}.minPerZone", string.Create(CultureInfo.InvariantCulture, $"at most maxPerZone, which is {pool.MaxPerZone}"));
            CheckUpgrade(path, pool, faults);
        }

        if (!faults.AreSound(pools))
            return;
        // The cluster's own pods and the metrics must not go away with a preemptible machine.
        if (!all.Any(pool => pool is { Capacity: NodeCapacity.OnDemand, MinPerZone: > 0 } && IsForSystem(pool)))
        {
            faults.Add(pools,
                $"has no system pool; allowed is a list with at least one pool with the label node-pool: {NodePoolNames.System}, capacity on-demand, minPerZone 1 or more and no hard taint but {s_systemTaint}, which the cluster's own pods tolerate.");
        }

        // The module proxy's required node affinity names this label: without it no replica is ever scheduled.
        if (!all.Any(IsForProxy))
        {
            faults.Add(pools,
                $"has no pool for the module proxy; allowed is a list with at least one pool with the label node-pool: {NodePoolNames.Preemptible} and no taint but PREFER_NO_SCHEDULE.");
        }
    }

    private static void CheckUpgrade(string path, NodePoolSettings pool, FaultList faults)
    {
        if (!faults.AreSound($"{path}.upgrade", $"{path}.maxSurge", $"{path}.maxUnavailable", $"{path}.soak"))
            return;
        const string Both = "because a pool is upgraded by surge or blue-green, never by both";
        if (pool is { IsBlueGreen: true, MaxSurge: not null })
            faults.Refuse($"{path}.maxSurge", $"nothing beside upgrade: blue-green, {Both}");
        if (pool is { IsBlueGreen: true, MaxUnavailable: not null })
            faults.Refuse($"{path}.maxUnavailable", $"nothing beside upgrade: blue-green, {Both}");
        if (pool is { IsBlueGreen: false, SoakText: not null })
            faults.Refuse($"{path}.soak", $"nothing beside upgrade: surge, {Both}");
        if (pool.Upgrade is NodeUpgrade.BlueGreen { Soak: var soak } && soak > s_longestSoak)
            faults.Refuse($"{path}.soak", "at most 7d, the longest that Google keeps both sets of nodes");
        if (pool is { IsBlueGreen: false, MaxSurge: 0 } && (pool.MaxUnavailable ?? 0) == 0)
            faults.Refuse($"{path}.maxSurge", "1 or more where maxUnavailable is 0, or no node could ever be replaced");
    }

    /// <summary>Whether pods that stay run on this pool's nodes.</summary>
    public static bool IsForSystem(NodePoolSettings pool) => IsOpen(pool, NodePoolNames.System, nodesThatStay: true);

    /// <summary>Whether the module proxy's pods run on this pool's nodes.</summary>
    public static bool IsForProxy(NodePoolSettings pool) => IsOpen(pool, NodePoolNames.Preemptible, nodesThatStay: false);

    // A taint that the workloads do not tolerate would keep all of them off the pool.
    private static bool IsOpen(NodePoolSettings pool, string name, bool nodesThatStay) =>
        pool.Labels.GetValueOrDefault("node-pool") == name
            && (NodeTaint.Of(pool.Capacity) is not { } own || NodeTaint.ToleratedOn(nodesThatStay).Contains(own))
        && pool.Taints.All(taint => !taint.IsHard || NodeTaint.ToleratedOn(nodesThatStay).Contains(taint));
}
