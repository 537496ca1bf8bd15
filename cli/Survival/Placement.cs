using System.Collections.Immutable;

namespace GoCenter.Cli.Survival;

/// <summary>
/// Pods on nodes, as the scheduler and the cluster autoscaler would place them: rules and requests are kept to, and among the nodes that are left
/// over the one with the fewest pods of the same kind in its zone and on itself, and then the one with the most free CPU, gets the pod.
/// </summary>
internal sealed class Placement
{
    private readonly ImmutableArray<SurvivalPool> pools;
    private readonly List<PlacedNode> nodes = [];
    private readonly Dictionary<(string Family, string Zone), int> inZone = [];
    private readonly Dictionary<(SurvivalPool Pool, string Zone), int> sizes = [];
    private readonly Dictionary<PodGroup, ImmutableArray<SurvivalPool>> admitting = new(ReferenceEqualityComparer.Instance);

    /// <summary>A cluster with each pool's fewest nodes and no pod.</summary>
    public Placement(ImmutableArray<SurvivalPool> pools)
    {
        this.pools = pools;
        foreach (var pool in pools)
        {
            foreach (var zone in pool.Pool.Zones)
            {
                for (var i = 0; i < pool.Pool.MinPerZone; i++)
                    Grow(pool, zone);
            }
        }
    }

    private Placement(Placement from, Func<PlacedNode, bool> isLost)
    {
        pools = from.pools;
        admitting = from.admitting;
        foreach (var node in from.nodes)
        {
            if (isLost(node))
            {
                Lost.AddRange(node.Pods.Select(pod => (pod, node.Zone)));
                continue;
            }

            nodes.Add(new PlacedNode(node));
            sizes[(node.Pool, node.Zone)] = sizes.GetValueOrDefault((node.Pool, node.Zone)) + 1;
            foreach (var pod in node.Pods)
                inZone[(pod.Family, node.Zone)] = inZone.GetValueOrDefault((pod.Family, node.Zone)) + 1;
        }
    }

    /// <summary>The nodes.</summary>
    public IReadOnlyList<PlacedNode> Nodes => nodes;

    /// <summary>Pods whose nodes are lost, with the zone that they were in.</summary>
    public List<(PodGroup Pod, string Zone)> Lost { get; } = [];

    /// <summary>The same without some of its nodes.</summary>
    public Placement Without(Func<PlacedNode, bool> isLost) => new(this, isLost);

    /// <summary>Places one pod, if need be on a node that the autoscaler adds.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="mayGrow">Whether a pool may get a node in a zone; null when none may.</param>
    /// <param name="onlyZone">The zone that its disk is in, or null.</param>
    public bool Place(PodGroup pod, Func<SurvivalPool, string, bool>? mayGrow, string? onlyZone = null)
    {
        if (!admitting.TryGetValue(pod, out var admitted))
            admitting[pod] = admitted = [.. pools.Where(pool => pool.Admits(pod))];
        var fewest = FewestInZone(pod, admitted);
        PlacedNode? best = null;
        var bestScore = (int.MaxValue, int.MaxValue, long.MaxValue);
        foreach (var node in nodes)
        {
            if (!admitted.Contains(node.Pool) || !node.Free.Holds(pod.Requests) || (onlyZone is not null && node.Zone != onlyZone))
                continue;
            var onNode = node.CountOf(pod.Family);
            if (!MayBeOn(pod, onNode, admitted) || !MayBeIn(pod, node.Zone, fewest))
                continue;
            var score = (inZone.GetValueOrDefault((pod.Family, node.Zone)), onNode, -node.Free.MilliCpu);
            if (score.CompareTo(bestScore) < 0)
                (best, bestScore) = (node, score);
        }

        best ??= mayGrow is null ? null : GrowFor(pod, admitted, mayGrow, fewest, onlyZone);
        if (best is null)
            return false;
        best.Add(pod);
        inZone[(pod.Family, best.Zone)] = inZone.GetValueOrDefault((pod.Family, best.Zone)) + 1;
        return true;
    }

    private bool MayBeOn(PodGroup pod, int onNode, ImmutableArray<SurvivalPool> admitted)
    {
        if (pod.Rules.OnePerNode && onNode > 0)
            return false;
        if (pod.Rules.NodeSpread is not { } spread)
            return true;
        var others = nodes.Where(other => Counts(pod, spread, other.Pool, admitted)).ToArray();
        var fewest = others.Length < spread.MinDomains ? 0 : others.Min(other => other.CountOf(pod.Family));
        return onNode + 1 - fewest <= spread.MaxSkew;
    }

    private bool MayBeIn(PodGroup pod, string zone, int fewest)
    {
        var count = inZone.GetValueOrDefault((pod.Family, zone));
        return (!pod.Rules.OnePerZone || count == 0) && (pod.Rules.ZoneSpread is not { } spread || count + 1 - fewest <= spread.MaxSkew);
    }

    /// <summary>Pods in the zone with the fewest of them, among the zones that count.</summary>
    private int FewestInZone(PodGroup pod, ImmutableArray<SurvivalPool> admitted)
    {
        if (pod.Rules.ZoneSpread is not { } spread)
            return 0;
        var zones = sizes.Keys.Where(key => Counts(pod, spread, key.Pool, admitted)).Select(static key => key.Zone).Distinct().ToArray();
        return zones.Length < Math.Max(spread.MinDomains, 1) ? 0 : zones.Min(zone => inZone.GetValueOrDefault((pod.Family, zone)));
    }

    private static bool Counts(PodGroup pod, SpreadRule spread, SurvivalPool pool, ImmutableArray<SurvivalPool> admitted) =>
        admitted.Contains(pool) || (spread.SeesTainted && pod.Rules.Nodes.Selects(pool.Pool.NodeLabels));

    private PlacedNode? GrowFor(
        PodGroup pod, ImmutableArray<SurvivalPool> admitted, Func<SurvivalPool, string, bool> mayGrow, int fewest, string? onlyZone)
    {
        var places =
            from pool in admitted
            where pool.Free.Holds(pod.Requests)
            from zone in pool.Pool.Zones
            let size = sizes.GetValueOrDefault((pool, zone))
            where size < pool.Pool.MaxPerZone && mayGrow(pool, zone) && (onlyZone is null || zone == onlyZone)
            // A zone that gets its first node counts from then on.
            where MayBeIn(pod, zone, size == 0 ? Math.Min(fewest, inZone.GetValueOrDefault((pod.Family, zone))) : fewest)
            orderby inZone.GetValueOrDefault((pod.Family, zone)), size
            select (Pool: pool, Zone: zone);
        foreach (var (pool, zone) in places)
            return Grow(pool, zone);
        return null;
    }

    private PlacedNode Grow(SurvivalPool pool, string zone)
    {
        var number = sizes[(pool, zone)] = sizes.GetValueOrDefault((pool, zone)) + 1;
        var node = new PlacedNode(pool, zone, number);
        nodes.Add(node);
        return node;
    }
}
