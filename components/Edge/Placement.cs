using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.Edge;

/// <summary>Where the edge's pods run.</summary>
internal static class Placement
{
    /// <summary>Nodes of one pool.</summary>
    public static InputMap<string> On(Input<string> nodePool) => new() { ["node-pool"] = nodePool };

    /// <summary>Each pod with these labels on a node of its own: one node lost is one pod lost.</summary>
    public static AffinityArgs OnePerNode(InputMap<string> labels) => new()
    {
        PodAntiAffinity = new PodAntiAffinityArgs
        {
            RequiredDuringSchedulingIgnoredDuringExecution =
            {
                new PodAffinityTermArgs
                {
                    TopologyKey = "kubernetes.io/hostname",
                    LabelSelector = new LabelSelectorArgs { MatchLabels = labels },
                },
            },
        },
    };
}
