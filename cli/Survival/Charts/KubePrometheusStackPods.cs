using System.Collections.Immutable;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Survival.Charts;

/// <summary>kube-prometheus-stack: Prometheus and Alertmanager as their operator makes them, the operator, and the charts that it brings.</summary>
internal sealed class KubePrometheusStackPods : IChartWorkloads
{
    private static readonly Budget s_budget = new("1", null);

    /// <inheritdoc/>
    public string Chart => "kube-prometheus-stack";

    /// <inheritdoc/>
    public IEnumerable<PodGroup> Read(ChartRelease release)
    {
        var values = release.Values;
        yield return Server(release, "prometheus", values.Find("prometheus"), "prometheusSpec", "storageSpec");
        if (values.FindBoolean("alertmanager", "enabled") != false)
            yield return Server(release, "alertmanager", values.Find("alertmanager"), "alertmanagerSpec", "storage");
        yield return Part(release, $"{release.Name}-operator", values.Find("prometheusOperator"), ("app", $"{release.Name}-operator"));
        if (values.FindBoolean("grafana", "enabled") != false)
            yield return Grafana(release, values.Find("grafana"));
        if (values.FindBoolean("kubeStateMetrics", "enabled") != false)
        {
            yield return Part(release, $"{release.Name}-kube-state-metrics", values.Find("kube-state-metrics"), ("app.kubernetes.io/name", "kube-state-metrics"));
        }

        if (values.FindBoolean("nodeExporter", "enabled") != false)
            yield return NodeExporter(release, values.Find("prometheus-node-exporter"));
    }

    private static PodGroup Server(ChartRelease release, string name, InputValue? values, string specKey, string storageKey)
    {
        var spec = values?.Find(specKey);
        var labels = ChartRelease.Labels(("app.kubernetes.io/name", name), ("app.kubernetes.io/instance", $"{release.Name}-{name}"));
        // The operator's StatefulSet is named after what the chart declares, with the kind in front.
        var count = (int)(spec?.FindNumber("replicas") ?? 1);
        var asked = PodRequests.OfResources(spec?.Find("resources"));
        var pods = release.Pods($"{name}-{release.Name}-{name}", "StatefulSet", count, asked, labels, spec) with
        {
            Budget = ChartRelease.EnabledBudget(values?.Find("podDisruptionBudget"), s_budget),
            HasZonalDisk = spec?.Find(storageKey, "volumeClaimTemplate") is not null,
        };
        // "hard" is the chart's word for what is required; without a word of ours it only prefers.
        if (spec?.FindText("podAntiAffinity") == "hard")
            pods.Rules.WithOnePer(spec.FindText("podAntiAffinityTopologyKey") ?? PodRules.HostName);
        return pods;
    }

    private static PodGroup Part(ChartRelease release, string name, InputValue? values, params ReadOnlySpan<(string Key, string Value)> labels) =>
        release.Pods(
            name, "Deployment", (int)(values?.FindNumber("replicas") ?? 1), PodRequests.OfResources(values?.Find("resources")), ChartRelease.Labels(labels), values) with
        {
            Budget = Budget.Of(values?.Find("podDisruptionBudget")),
        };

    private static PodGroup Grafana(ChartRelease release, InputValue? values)
    {
        var grafana = Part(release, values?.FindText("fullnameOverride") ?? $"{release.Name}-grafana", values, ("app.kubernetes.io/name", "grafana"));
        // Two containers beside it fetch dashboards and data sources, of one size.
        var sidecars = PodRequests.OfResources(values?.Find("sidecar", "resources")) * 2;
        return grafana with { Requests = grafana.Requests + sidecars, HasZonalDisk = values?.FindBoolean("persistence", "enabled") == true };
    }

    private static PodGroup NodeExporter(ChartRelease release, InputValue? values)
    {
        var labels = ImmutableSortedDictionary<string, string>.Empty;
        // Unlike the others it tolerates every taint that keeps pods away, by the chart's own values.
        var tolerations = values?.Find("tolerations") ?? InputValue.Of(
        [
            InputValue.OfMap([KeyValuePair.Create("effect", InputValue.Of("NoSchedule")), KeyValuePair.Create("operator", InputValue.Of("Exists"))]),
        ]);
        return release.Pods($"{release.Name}-prometheus-node-exporter", "DaemonSet", 1, PodRequests.OfResources(values?.Find("resources")), labels, null) with
        {
            Namespace = values?.FindText("namespaceOverride") ?? release.Namespace,
            Rules = PodRules.Of(values?.Find("nodeSelector"), values?.Find("affinity"), tolerations, null, labels),
        };
    }
}
