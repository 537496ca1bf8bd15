using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>ServiceMonitors of the blackbox exporter's chart.</summary>
public sealed class BlackboxServiceMonitorValues : ResourceArgs
{
    /// <summary>The one for the exporter's own metrics.</summary>
    [Input("selfMonitor", required: true)]
    public Input<Toggle> SelfMonitor { get; init; } = Toggle.On;
}
