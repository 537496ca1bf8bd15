using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.Autoscaling.Values;

/// <summary>How one of KEDA's programs shows its metrics.</summary>
public sealed class KedaMetricsValues : ResourceArgs
{
    /// <summary>Whether it shows them at all. Default: true.</summary>
    [Input("enabled", required: true)]
    public Input<bool> Enabled { get; init; } = true;

    /// <summary>Whether the chart brings a ServiceMonitor. Default: on.</summary>
    [Input("serviceMonitor", required: true)]
    public Input<Toggle> ServiceMonitor { get; init; } = Toggle.On;
}
