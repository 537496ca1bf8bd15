using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>Alertmanager's part of kube-prometheus-stack.</summary>
public sealed class AlertmanagerValues : ResourceArgs
{
    /// <summary>The Alertmanager object that the operator acts on.</summary>
    [Input("alertmanagerSpec", required: true)]
    public required Input<AlertmanagerSpecValues> Spec { get; init; }
}
