namespace GoCenter.Cli.Survival;

/// <summary>
/// The most ready pods of a workload that one event can take, over every placement that its rules and the nodes' capacity
/// allow: nothing here counts on a lucky one. Other workloads are left out, which can only make the number too large, and pools
/// may have grown to their most.
/// </summary>
internal sealed class WorstCase
{
    private readonly SurvivalPool[] pools;
    private readonly PodGroup pods;
    private readonly int ready;
    private readonly int family;
    private readonly int leastNodes;
    private readonly HashSet<string> leastZones;

    /// <summary>Looks at a workload.</summary>
    /// <param name="pods">Its pods.</param>
    /// <param name="ready">How many of them run.</param>
    /// <param name="family">How many pods count as one kind with them, themselves included.</param>
    /// <param name="pools">The cluster's pools.</param>
    public WorstCase(PodGroup pods, int ready, int family, IEnumerable<SurvivalPool> pools)
    {
        this.pods = pods;
        this.ready = ready;
        this.family = family;
        this.pools = [.. pools.Where(pool => pool.Admits(pods))];
        leastNodes = this.pools.Sum(static pool => pool.Pool.MinPerZone * pool.Pool.Zones.Length);
        leastZones = [.. this.pools.Where(static pool => pool.Pool.MinPerZone > 0).SelectMany(static pool => pool.Pool.Zones)];
    }

    /// <summary>Pods on one node of a pool.</summary>
    public int OnNode(SurvivalPool pool) => OnNodes(pool, 1);

    /// <summary>Pods in a zone.</summary>
    public int InZone(string zone) => Bound(zone, pools.Where(pool => pool.Pool.Zones.Contains(zone)));

    /// <summary>Pods on all nodes that Google may take away.</summary>
    public int OnPreemptible() =>
        Math.Min(ready, pools.Where(static pool => pool.IsPreemptible).SelectMany(static pool => pool.Pool.Zones).Distinct()
        .Sum(zone => Bound(zone, pools.Where(pool => pool.IsPreemptible && pool.Pool.Zones.Contains(zone)))));

    /// <summary>
    /// Pods that are away at one time while a pool is upgraded. A budget that allows none is waited for an hour and then passed over.
    /// </summary>
    public int WhileUpgrading(SurvivalPool pool)
    {
        var drained = OnNodes(pool, pool.DrainedAtOnce, pool.DrainsAcrossZones);
        return pods.Budget?.AllowedOf(ready) is { } allowed and > 0 ? Math.Min(drained, allowed) : drained;
    }

    /// <summary>Whether a drain of the pool waits for the budget in vain.</summary>
    public bool Blocks(SurvivalPool pool) => OnNodes(pool, 1) > 0 && pods.Budget?.AllowedOf(ready) == 0;

    private int OnNodes(SurvivalPool pool, int count, bool acrossZones = false)
    {
        if (!pools.Contains(pool) || pool.Pool.Zones.IsEmpty)
            return 0;
        var inZones = pool.Pool.Zones.Select(zone => Bound(zone, [pool]));
        var most = acrossZones ? Math.Min(inZones.Sum(), ready) : inZones.Max();
        var nodes = Math.Min(count, pool.Pool.MaxPerZone * (acrossZones ? pool.Pool.Zones.Length : 1));
        return (int)Math.Min(most, (long)PerNode(pool) * nodes);
    }

    private int Bound(string zone, IEnumerable<SurvivalPool> inZone)
    {
        long most = ready;
        if (pods.Rules.OnePerZone)
            most = Math.Min(most, 1);
        if (pods.Rules.ZoneSpread is { } spread)
            most = Math.Min(most, spread.MostInOne(family, leastZones.Count + (leastZones.Contains(zone) ? 0 : 1)));
        return (int)Math.Min(most, inZone.Sum(pool => (long)PerNode(pool) * pool.Pool.MaxPerZone));
    }

    private int PerNode(SurvivalPool pool)
    {
        var most = pool.Free.CountOf(pods.Requests, ready);
        if (pods.Rules.OnePerNode)
            most = Math.Min(most, 1);
        if (pods.Rules.NodeSpread is { } spread)
            most = Math.Min(most, spread.MostInOne(family, Math.Max(leastNodes, 1)));
        return most;
    }
}
