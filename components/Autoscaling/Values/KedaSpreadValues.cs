using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Autoscaling.Values;

/// <summary>How each of KEDA's programs spreads over zones; the chart leaves it open.</summary>
public sealed class KedaSpreadValues : ResourceArgs
{
    /// <summary>Of the operator.</summary>
    [Input("operator", required: true)]
    public InputList<TopologySpreadConstraintArgs> Operator { get; init; } = [];

    /// <summary>Of the server of metrics.</summary>
    [Input("metricsServer", required: true)]
    public InputList<TopologySpreadConstraintArgs> MetricsServer { get; init; } = [];

    /// <summary>Of the webhook.</summary>
    [Input("webhooks", required: true)]
    public InputList<TopologySpreadConstraintArgs> Webhooks { get; init; } = [];
}
