using Pulumi;

namespace GoCenter.Components.Autoscaling.Values;

/// <summary>Which of KEDA's programs Prometheus scrapes.</summary>
public sealed class KedaPrometheusValues : ResourceArgs
{
    /// <summary>The operator: errors of each scaler, and what it measured.</summary>
    [Input("operator", required: true)]
    public required Input<KedaMetricsValues> Operator { get; init; }

    /// <summary>The metrics server.</summary>
    [Input("metricServer", required: true)]
    public required Input<KedaMetricsValues> MetricServer { get; init; }
}
