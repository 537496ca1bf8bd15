using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>How Fluentd shows its metrics to the Prometheus operator.</summary>
public sealed class FluentdMetricsValues : ResourceArgs
{
    /// <summary>Its ServiceMonitor.</summary>
    [Input("serviceMonitor", required: true)]
    public Input<FluentdMonitorValues> ServiceMonitor { get; init; } = new FluentdMonitorValues();
}
