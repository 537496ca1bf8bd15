using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.Workloads;

/// <summary>On which nodes pods run and how they keep apart, for native workloads and charts alike.</summary>
internal static class PodSpread
{
    /// <summary>Node label that a pool's workloads select by.</summary>
    public const string NodePoolLabel = "node-pool";

    /// <summary>Nodes of one pool.</summary>
    public static InputMap<string> NodesOf(Input<string> nodePool) => new() { [NodePoolLabel] = nodePool };

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
}
