using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>Values of the chart <c>kwatch</c>.</summary>
public sealed class KwatchValues : PlacedPodValues
{
    /// <summary>The image.</summary>
    [Input("image", required: true)]
    public required Input<ImageValues> Image { get; init; }

    /// <summary>Security context of the container.</summary>
    [Input("securityContext", required: true)]
    public required Input<SecurityContextArgs> SecurityContext { get; init; }

    /// <summary>What is watched and where it is told.</summary>
    [Input("config", required: true)]
    public required Input<KwatchConfigValues> Config { get; init; }
}
