using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace GoCenter.Components.Observability.Probes;

/// <summary>The operator's Probe: addresses that an exporter asks for on Prometheus's behalf.</summary>
public sealed class ProbeArgs : CustomResourceArgs
{
    /// <summary>A probe of the API version that the pinned chart brings.</summary>
    public ProbeArgs()
        : base("monitoring.coreos.com/v1", "Probe")
    {
    }

    /// <summary>What is asked, by whom.</summary>
    [Input("spec", required: true)]
    public required Input<ProbeSpecArgs> Spec { get; init; }
}
