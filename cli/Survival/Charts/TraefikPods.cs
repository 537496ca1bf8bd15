namespace GoCenter.Cli.Survival.Charts;

/// <summary>Traefik: one Deployment.</summary>
internal sealed class TraefikPods : IChartWorkloads
{
    /// <inheritdoc/>
    public string Chart => "traefik";

    /// <inheritdoc/>
    public IEnumerable<PodGroup> Read(ChartRelease release)
    {
        var labels = ChartRelease.Labels(
            ("app.kubernetes.io/name", "traefik"), ("app.kubernetes.io/instance", $"{release.Name}-{release.Namespace}"));
        var count = release.Values.FindBoolean("autoscaling", "enabled") == true
            ? release.Count(1, "autoscaling", "minReplicas")
            : release.Count(1, "deployment", "replicas");
        yield return release.Pods(release.Name, release.Values.FindText("deployment", "kind") ?? "Deployment", count, release.Requests("resources"), labels, release.Values) with
        {
            Budget = ChartRelease.EnabledBudget(release.Values.Find("podDisruptionBudget"), null),
        };
    }
}
