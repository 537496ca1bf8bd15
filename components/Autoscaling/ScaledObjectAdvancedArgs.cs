using Pulumi;

namespace GoCenter.Components.Autoscaling;

/// <summary>Settings of the HorizontalPodAutoscaler that KEDA makes.</summary>
internal sealed class ScaledObjectAdvancedArgs : ResourceArgs
{
    /// <summary>The autoscaler's own.</summary>
    [Input("horizontalPodAutoscalerConfig", required: true)]
    public required Input<AutoscalerConfigArgs> HorizontalPodAutoscalerConfig { get; init; }
}
