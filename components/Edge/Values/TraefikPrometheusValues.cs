using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>How the Prometheus operator finds Traefik.</summary>
public sealed class TraefikPrometheusValues : ResourceArgs
{
    /// <summary>A Service for the metrics alone, so that the public one does not carry them. Default: on.</summary>
    [Input("service", required: true)]
    public Input<Toggle> Service { get; init; } = Toggle.On;

    /// <summary>Counts by router too, which sees the requests that find no pod to answer them. Default: true.</summary>
    [Input("addRoutersLabels", required: true)]
    public Input<bool> AddRoutersLabels { get; init; } = true;

    /// <summary>Default: on.</summary>
    [Input("serviceMonitor", required: true)]
    public Input<Toggle> ServiceMonitor { get; init; } = Toggle.On;
}
