using System.Collections.Immutable;

namespace GoCenter.Cli.Survival;

/// <summary>
/// What comes back after an event, in the likely placement: the lost pods that other nodes take, and those that new nodes take.
/// </summary>
/// <param name="Event">What happens.</param>
/// <param name="Lost">Pods that it takes.</param>
/// <param name="OnNodesThere">Those that nodes take that are there already.</param>
/// <param name="OnNewNodes">Those that take a node of the autoscaler.</param>
/// <param name="Waiting">Workloads whose pods find no place until the nodes are back.</param>
internal sealed record Recovery(SurvivalEvent Event, int Lost, int OnNodesThere, int OnNewNodes, ImmutableArray<string> Waiting)
{
    /// <summary>Lets an event happen to a placement.</summary>
    public static Recovery Of(SurvivalEvent happening, Placement before)
    {
        // Of a pool the node with the most pods.
        var fullest = happening.Scenario == Scenario.Node
            ? before.Nodes.Where(happening.Reaches).MaxBy(static node => node.Pods.Count)
            : null;
        var after = before.Without(node => happening.Scenario == Scenario.Node ? node == fullest : happening.Reaches(node));
        // Where a zone or every preemptible machine is gone, the autoscaler gets no new one.
        bool MayGrow(SurvivalPool pool, string zone) => happening.Scenario switch
        {
            Scenario.Zone => zone != happening.Where,
            Scenario.Preemptible => !pool.IsPreemptible,
            _ => true,
        };

        var rest = after.Lost.Where(lost => !after.Place(lost.Pod, null, OnlyZone(lost))).ToArray();
        var waiting = rest.Where(lost => !after.Place(lost.Pod, MayGrow, OnlyZone(lost))).ToArray();
        return new Recovery(happening, after.Lost.Count, after.Lost.Count - rest.Length, rest.Length - waiting.Length,
            [.. waiting.Select(static lost => lost.Pod.Id).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static string? OnlyZone((PodGroup Pod, string Zone) lost) => lost.Pod.HasZonalDisk ? lost.Zone : null;
}
