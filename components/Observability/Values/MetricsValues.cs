using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>How a chart shows its metrics to the Prometheus operator.</summary>
public sealed class MetricsValues : ResourceArgs
{
    /// <summary>Whether the chart brings a ServiceMonitor. Default: on.</summary>
    [Input("serviceMonitor", required: true)]
    public Input<Toggle> ServiceMonitor { get; init; } = Toggle.On;
}
