using Pulumi;

namespace GoCenter.Components.Autoscaling.Values;

/// <summary>What KEDA may do in the cluster.</summary>
public sealed class KedaRightsValues : ResourceArgs
{
    /// <summary>Whether it may scale kinds other than Deployments and StatefulSets; the chart's default lets it scale any.</summary>
    [Input("enabledCustomScaledRefKinds", required: true)]
    public Input<bool> EnabledCustomScaledRefKinds { get; init; } = false;
}
