using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>What Traefik measures.</summary>
public sealed class TraefikMetricsValues : ResourceArgs
{
    /// <summary>The exporter.</summary>
    [Input("prometheus", required: true)]
    public Input<TraefikPrometheusValues> Prometheus { get; init; } = new TraefikPrometheusValues();
}
