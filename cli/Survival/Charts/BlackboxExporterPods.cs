namespace GoCenter.Cli.Survival.Charts;

/// <summary>prometheus-blackbox-exporter: one Deployment, which keeps nothing.</summary>
internal sealed class BlackboxExporterPods : IChartWorkloads
{
    /// <inheritdoc/>
    public string Chart => "prometheus-blackbox-exporter";

    /// <inheritdoc/>
    public IEnumerable<PodGroup> Read(ChartRelease release) =>
    [
        release.Pods(release.Values.FindText("fullnameOverride") ?? release.Name, release.Values.FindText("kind") ?? "Deployment",
            release.Count(1, "replicas"),
            release.Requests("resources"), ChartRelease.Labels(("app.kubernetes.io/name", Chart), ("app.kubernetes.io/instance", release.Name)), release.Values) with
        {
            Budget = Budget.Of(release.Values.Find("podDisruptionBudget")),
        },
    ];
}
