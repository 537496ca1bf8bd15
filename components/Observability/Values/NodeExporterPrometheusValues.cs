using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>How Prometheus finds node-exporter.</summary>
public sealed class NodeExporterPrometheusValues : ResourceArgs
{
    /// <summary>Its ServiceMonitor.</summary>
    [Input("monitor", required: true)]
    public Input<NodeExporterMonitorValues> Monitor { get; init; } = new NodeExporterMonitorValues();
}
