using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>Alertmanager's part of kube-prometheus-stack.</summary>
public sealed class AlertmanagerValues : ResourceArgs
{
    /// <summary>The Alertmanager object that the operator acts on.</summary>
    [Input("alertmanagerSpec", required: true)]
    public required Input<AlertmanagerSpecValues> Spec { get; init; }

    /// <summary>The budget for drained nodes, which keeps one server; the chart has none.</summary>
    [Input("podDisruptionBudget", required: true)]
    public Input<Toggle> PodDisruptionBudget { get; init; } = Toggle.On;
}
