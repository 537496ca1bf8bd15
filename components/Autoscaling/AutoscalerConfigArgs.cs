using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;

namespace GoCenter.Components.Autoscaling;

/// <summary>The part of a ScaledObject that goes into the HorizontalPodAutoscaler as it stands.</summary>
internal sealed class AutoscalerConfigArgs : ResourceArgs
{
    /// <summary>How fast replicas come and go.</summary>
    [Input("behavior", required: true)]
    public required Input<HorizontalPodAutoscalerBehaviorArgs> Behavior { get; init; }
}
