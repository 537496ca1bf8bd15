using System.Collections.Immutable;

namespace GoCenter.Cli.Survival;

/// <summary>Something that takes nodes away.</summary>
/// <param name="Scenario">Which of the four it is.</param>
/// <param name="Where">What goes: the name of a pool or of a zone.</param>
/// <param name="Takes">The most pods of a workload that it can take.</param>
/// <param name="Reaches">Whether a node of a placement may be among those that go.</param>
internal sealed record SurvivalEvent(Scenario Scenario, string Where, Func<WorstCase, int> Takes, Func<PlacedNode, bool> Reaches)
{
    /// <summary>Every event of a cluster. The nodes of one pool and zone are alike, so one stands for all of them.</summary>
    public static ImmutableArray<SurvivalEvent> Of(ImmutableArray<SurvivalPool> pools)
    {
        var events = ImmutableArray.CreateBuilder<SurvivalEvent>();
        foreach (var pool in pools)
            events.Add(new SurvivalEvent(Scenario.Node, pool.Pool.Name, worst => worst.OnNode(pool), node => node.Pool == pool));
        foreach (var zone in pools.SelectMany(static pool => pool.Pool.Zones).Distinct().Order(StringComparer.Ordinal))
            events.Add(new SurvivalEvent(Scenario.Zone, zone, worst => worst.InZone(zone), node => node.Zone == zone));
        var preemptible = string.Join(", ", pools.Where(static pool => pool.IsPreemptible).Select(static pool => pool.Pool.Name));
        if (preemptible.Length > 0)
            events.Add(
                new SurvivalEvent(
                    Scenario.Preemptible, preemptible, static worst => worst.OnPreemptible(), static node => node.Pool.IsPreemptible));
        foreach (var pool in pools)
            events.Add(new SurvivalEvent(Scenario.Upgrade, pool.Pool.Name, worst => worst.WhileUpgrading(pool), node => node.Pool == pool));
        return events.ToImmutable();
    }
}
