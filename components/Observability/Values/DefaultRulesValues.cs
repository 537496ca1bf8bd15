using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>Which of the chart's own rules are installed.</summary>
public sealed class DefaultRulesValues : ResourceArgs
{
    /// <summary>
    /// Rule groups by the name that the chart gives them. Those that record stay, because its dashboards are drawn from them; alerts are
    /// this repository's own, which know severities and runbooks.
    /// </summary>
    [Input("rules", required: true)]
    public InputMap<bool> Rules { get; init; } = new InputMap<bool>
    {
        ["alertmanager"] = false,
        ["configReloaders"] = false,
        ["general"] = false,
        ["kubeApiserverSlos"] = false,
        ["kubeStateMetrics"] = false,
        ["kubernetesApps"] = false,
        ["kubernetesResources"] = false,
        ["kubernetesStorage"] = false,
        ["kubernetesSystem"] = false,
        ["network"] = false,
        ["nodeExporterAlerting"] = false,
        ["prometheus"] = false,
        ["prometheusOperator"] = false,
        // Google runs these where nobody can scrape them; their absence would be an alert for ever.
        ["etcd"] = false,
        ["kubeControllerManager"] = false,
        ["kubeSchedulerAlerting"] = false,
        ["kubeSchedulerRecording"] = false,
        // Dataplane V2 takes its place.
        ["kubeProxy"] = false,
        // There are no nodes with Windows.
        ["windows"] = false,
    };
}
