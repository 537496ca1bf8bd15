using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace GoCenter.Components.Observability.RuleFiles;

/// <summary>The Prometheus operator's PrometheusRule: one file of rules.</summary>
internal sealed class PrometheusRuleArgs : CustomResourceArgs
{
    public PrometheusRuleArgs()
        : base("monitoring.coreos.com/v1", "PrometheusRule")
    {
    }

    /// <summary>The file's content.</summary>
    [Input("spec", required: true)]
    public required Input<PrometheusRuleSpecArgs> Spec { get; init; }
}
