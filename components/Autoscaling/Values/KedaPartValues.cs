using Pulumi;

namespace GoCenter.Components.Autoscaling.Values;

/// <summary>One of the programs that KEDA is made of.</summary>
public sealed class KedaPartValues : ResourceArgs
{
    /// <summary>How many replicas; the chart's default is one.</summary>
    [Input("replicaCount", required: true)]
    public required Input<int> ReplicaCount { get; init; }
}
