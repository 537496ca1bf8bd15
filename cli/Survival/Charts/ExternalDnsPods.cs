namespace GoCenter.Cli.Survival.Charts;

/// <summary>external-dns: one pod, because the program elects no leader; the chart has no more, whatever the values say.</summary>
internal sealed class ExternalDnsPods : IChartWorkloads
{
    /// <inheritdoc/>
    public string Chart => "external-dns";

    /// <inheritdoc/>
    public IEnumerable<PodGroup> Read(ChartRelease release) =>
    [
        release.Pods(release.Name, "Deployment", 1, release.Requests("resources"),
            ChartRelease.Labels(("app.kubernetes.io/name", "external-dns"), ("app.kubernetes.io/instance", release.Name)), release.Values),
    ];
}
