using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Autoscaling.Values;

/// <summary>One of the programs that KEDA is made of.</summary>
public sealed class KedaPartValues : ResourceArgs
{
    /// <summary>How many replicas; the chart's default is one.</summary>
    [Input("replicaCount", required: true)]
    public required Input<int> ReplicaCount { get; init; }

    /// <summary>Keeps the pods on different nodes; the chart leaves it open.</summary>
    [Input("affinity", required: true)]
    public required Input<AffinityArgs> Affinity { get; init; }
}
