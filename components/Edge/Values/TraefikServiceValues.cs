using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Edge.Values;

/// <summary>The Service in front of Traefik.</summary>
public sealed class TraefikServiceValues : ResourceArgs
{
    /// <summary>What Google's controller reads.</summary>
    [Input("annotations", required: true)]
    public InputMap<string> Annotations { get; init; } = [];

    /// <summary>Type and address; ports and selector are the chart's.</summary>
    [Input("spec", required: true)]
    public required Input<ServiceSpecArgs> Spec { get; init; }
}
