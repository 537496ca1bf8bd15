using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>Prometheus's part of kube-prometheus-stack.</summary>
public sealed class PrometheusValues : ResourceArgs
{
    /// <summary>The Prometheus object that the operator acts on.</summary>
    [Input("prometheusSpec", required: true)]
    public required Input<PrometheusSpecValues> Spec { get; init; }

    /// <summary>The budget for drained nodes, which keeps one server; the chart has none.</summary>
    [Input("podDisruptionBudget", required: true)]
    public Input<Toggle> PodDisruptionBudget { get; init; } = Toggle.On;
}
