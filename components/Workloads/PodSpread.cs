using System.Collections.Immutable;
using GoCenter.Components.Gke;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.Workloads;

/// <summary>On which nodes pods run and how they keep apart, for native workloads and charts alike.</summary>
internal static class PodSpread
{
    /// <summary>Node label that a pool's workloads select by.</summary>
    public const string NodePoolLabel = "node-pool";

    private const string ZoneLabel = "topology.kubernetes.io/zone";

    /// <summary>Nodes of one pool.</summary>
    public static InputMap<string> NodesOf(Input<string> nodePool) => new() { [NodePoolLabel] = nodePool };

    /// <summary>
    /// What the nodes of that pool keep others away with, which a selector of their label does not lift. Taken off the pool's name: the
    /// preemptible one is known by it, and every other has nodes that stay.
    /// </summary>
    public static InputList<TolerationArgs> TolerationsOf(Input<string> nodePool) =>
        nodePool.Apply(name => Tolerations(name != NodePools.DefaultPreemptible).ToImmutableArray());

    /// <summary>The same for nodes that stay, or for those that do not.</summary>
    public static TolerationArgs[] Tolerations(bool onNodesThatStay) =>
    [
        .. NodeTaint.ToleratedOn(onNodesThatStay).Select(static taint => new TolerationArgs
        {
            Key = taint.Key,
            Operator = "Equal",
            Value = taint.Value,
            Effect = "NoSchedule",
        }),
    ];

    /// <summary>Each pod with these labels on a node of its own: one node lost is one pod lost.</summary>
    public static PodAntiAffinityArgs OnePerNode(InputMap<string> labels) => new()
    {
        RequiredDuringSchedulingIgnoredDuringExecution =
        {
            new PodAffinityTermArgs
            {
                TopologyKey = "kubernetes.io/hostname",
                LabelSelector = new LabelSelectorArgs { MatchLabels = labels },
            },
        },
    };

    /// <summary>
    /// Pods with these labels as even over zones as can be, and none where it would not be: one zone lost is never all of them lost. It is
    /// required, for otherwise an autoscaler that has grown one zone may have them all there.
    /// </summary>
    public static TopologySpreadConstraintArgs OverZones(InputMap<string> labels) => new()
    {
        TopologyKey = ZoneLabel,
        MaxSkew = 1,
        WhenUnsatisfiable = "DoNotSchedule",
        // Nodes that no longer answer are tainted at once and deleted later: their zone must not keep the others waiting for it.
        NodeTaintsPolicy = "Honor",
        LabelSelector = new LabelSelectorArgs { MatchLabels = labels },
    };

    /// <summary>The same as a preference: for nodes that a zone may have none of to spare.</summary>
    public static TopologySpreadConstraintArgs OverZonesWherePossible(InputMap<string> labels) => new()
    {
        TopologyKey = ZoneLabel,
        MaxSkew = 1,
        // A zone without preemptible machines to spare must not keep the others from taking over.
        WhenUnsatisfiable = "ScheduleAnyway",
        LabelSelector = new LabelSelectorArgs { MatchLabels = labels },
    };
}
