
namespace GoCenter.Cli.Survival.Charts;

/// <summary>Fluentd: a DaemonSet unless its <c>kind</c> says otherwise.</summary>
internal sealed class FluentdPods : IChartWorkloads
{
    /// <inheritdoc/>
    public string Chart => "fluentd";

    /// <inheritdoc/>
    public IEnumerable<PodGroup> Read(ChartRelease release)
    {
        var kind = release.Values.FindText("kind") ?? "DaemonSet";
        return
        [
            release.Pods(release.Name, kind, release.Count(1, "replicaCount"), release.Requests("resources"),
                ChartRelease.Labels(("app.kubernetes.io/name", "fluentd"), ("app.kubernetes.io/instance", release.Name)), release.Values),
        ];
    }
}
