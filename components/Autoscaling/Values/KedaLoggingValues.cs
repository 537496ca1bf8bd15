using Pulumi;

namespace GoCenter.Components.Autoscaling.Values;

/// <summary>Logs of KEDA's programs: JSON, which the log archive can search, instead of the chart's lines for people.</summary>
public sealed class KedaLoggingValues : ResourceArgs
{
    /// <summary>Of the operator.</summary>
    [Input("operator", required: true)]
    public InputMap<string> Operator { get; init; } = new() { ["level"] = "info", ["format"] = "json" };

    /// <summary>Of the admission webhooks.</summary>
    [Input("webhooks", required: true)]
    public InputMap<string> Webhooks { get; init; } = new() { ["level"] = "info", ["format"] = "json" };

    /// <summary>Of the metrics server.</summary>
    [Input("metricServer", required: true)]
    public InputMap<string> MetricServer { get; init; } = new() { ["zapLevel"] = "info", ["zapEncoder"] = "json" };
}
