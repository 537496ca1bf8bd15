using GoCenter.Components.Gke;

namespace GoCenter.Cli.Survival.Charts;

/// <summary>k6-operator: its manager alone; the load generators that it starts end by themselves.</summary>
internal sealed class K6OperatorPods : IChartWorkloads
{
    /// <inheritdoc/>
    public string Chart => "k6-operator";

    /// <inheritdoc/>
    public IEnumerable<PodGroup> Read(ChartRelease release)
    {
        var asked = release.Values.Find("manager", "resources") is null
            ? new NodeResources(100, 50 * NodeResources.Mib, 0)
            : release.Requests("manager", "resources");
        return
        [
            release.Pods($"{release.Name}-controller-manager", "Deployment", release.Count(1, "manager", "replicas"), asked,
                ChartRelease.Labels(("app.kubernetes.io/name", "k6-operator"), ("app.kubernetes.io/instance", release.Name)),
                release.Values),
        ];
    }
}
