using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Survival.Charts;

/// <summary>KEDA: an operator, a server of metrics and an admission webhook.</summary>
internal sealed class KedaPods : IChartWorkloads
{
    /// <inheritdoc/>
    public string Chart => "keda";

    /// <inheritdoc/>
    public IEnumerable<PodGroup> Read(ChartRelease release)
    {
        yield return Part(release, "keda-operator", "operator", "operator", "operator");
        yield return Part(release, "keda-operator-metrics-apiserver", "metricsServer", "metricServer", "metricsServer");
        if (release.Values.FindBoolean("webhooks", "enabled") != false)
            yield return Part(release, "keda-admission-webhooks", "webhooks", "webhooks", "webhooks");
    }

    // The chart names the server of metrics in two ways.
    private static PodGroup Part(ChartRelease release, string name, string key, string sizeKey, string spreadKey)
    {
        var values = release.Values;
        var part = values.Find(key);
        var labels = ChartRelease.Labels(("app", name), ("app.kubernetes.io/name", name));
        return release.Pods(name, "Deployment", release.Count(1, key, "replicaCount"), release.Requests("resources", sizeKey), labels, null) with
        {
            Rules = PodRules.Of(
                Set(part, "nodeSelector") ?? values.Find("nodeSelector"),
                Set(part, "affinity") ?? values.Find("affinity"),
                Set(part, "tolerations") ?? values.Find("tolerations"),
                values.Find("topologySpreadConstraints", spreadKey),
                labels),
            Budget = Budget.Of(values.Find("podDisruptionBudget", sizeKey)),
        };
    }

    // Helm's default takes an empty map or list for none.
    private static InputValue? Set(InputValue? part, string key) =>
        part?.Find(key) is { } value && (!value.Entries.IsEmpty || !value.Items.IsEmpty) ? value : null;
}
