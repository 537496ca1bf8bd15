using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace GoCenter.Components.Workloads.Monitors;

/// <summary>The Prometheus operator's PodMonitor: which pods are scraped, and under which labels.</summary>
internal sealed class PodMonitorArgs : CustomResourceArgs
{
    public PodMonitorArgs()
        : base("monitoring.coreos.com/v1", "PodMonitor")
    {
    }

    /// <summary>The pods, and where they answer.</summary>
    [Input("spec", required: true)]
    public required Input<PodMonitorSpecArgs> Spec { get; init; }
}
