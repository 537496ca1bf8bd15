namespace GoCenter.Cli.Survival.Charts;

/// <summary>kwatch: one pod, whatever the values say; it serves nobody, and notes what it has told.</summary>
internal sealed class KwatchPods : IChartWorkloads
{
    /// <inheritdoc/>
    public string Chart => "kwatch";

    /// <inheritdoc/>
    public IEnumerable<PodGroup> Read(ChartRelease release) =>
    [
        release.Pods(release.Name, "Deployment", 1, release.Requests("resources"),
            ChartRelease.Labels(("app.kubernetes.io/name", "kwatch"), ("app.kubernetes.io/instance", release.Name)), release.Values),
    ];
}
