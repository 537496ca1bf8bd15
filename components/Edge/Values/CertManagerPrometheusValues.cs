using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>How Prometheus finds cert-manager.</summary>
public sealed class CertManagerPrometheusValues : ResourceArgs
{
    /// <summary>Default: on.</summary>
    [Input("servicemonitor", required: true)]
    public Input<Toggle> ServiceMonitor { get; init; } = Toggle.On;
}
