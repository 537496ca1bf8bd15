using Pulumi;

namespace GoCenter.Components.Autoscaling.Values;

/// <summary>How many pods of each of KEDA's programs stay up while nodes are drained; the chart has no budgets.</summary>
public sealed class KedaBudgetsValues : ResourceArgs
{
    /// <summary>Of the operator.</summary>
    [Input("operator", required: true)]
    public InputMap<int> Operator { get; init; } = KeepOne();

    /// <summary>Of the server of metrics, which the chart names here without an s.</summary>
    [Input("metricServer", required: true)]
    public InputMap<int> MetricServer { get; init; } = KeepOne();

    /// <summary>Of the webhook.</summary>
    [Input("webhooks", required: true)]
    public InputMap<int> Webhooks { get; init; } = KeepOne();

    private static InputMap<int> KeepOne() => new() { ["minAvailable"] = 1 };
}
