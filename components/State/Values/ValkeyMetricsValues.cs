using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.State.Values;

/// <summary>Metrics of Valkey.</summary>
public sealed class ValkeyMetricsValues : ResourceArgs
{
    /// <summary>Whether an exporter runs beside the server. Default: true.</summary>
    [Input("enabled", required: true)]
    public Input<bool> Enabled { get; init; } = true;

    /// <summary>The exporter.</summary>
    [Input("exporter", required: true)]
    public required Input<ValkeyExporterValues> Exporter { get; init; }

    /// <summary>Whether the chart brings a ServiceMonitor. Default: on.</summary>
    [Input("serviceMonitor", required: true)]
    public Input<Toggle> ServiceMonitor { get; init; } = Toggle.On;
}
