using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Edge.Values;

/// <summary>How many Traefik pods there are, and how one leaves.</summary>
public sealed class TraefikDeploymentValues : ResourceArgs
{
    /// <summary>How many pods; the chart has one.</summary>
    [Input("replicas", required: true)]
    public required Input<int> Replicas { get; init; }

    /// <summary>Seconds from the order to leave to the end.</summary>
    [Input("terminationGracePeriodSeconds", required: true)]
    public required Input<int> TerminationGracePeriodSeconds { get; init; }

    /// <summary>What happens before the signal.</summary>
    [Input("lifecycle", required: true)]
    public required Input<LifecycleArgs> Lifecycle { get; init; }

    /// <summary>Scratch space for request bodies that outgrow memory.</summary>
    [Input("tmpVolume", required: true)]
    public required Input<TraefikTmpVolumeValues> TmpVolume { get; init; }
}
