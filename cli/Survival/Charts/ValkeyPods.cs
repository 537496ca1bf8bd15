using GoCenter.Components.Gke;

namespace GoCenter.Cli.Survival.Charts;

/// <summary>
/// Valkey: with replication the first pod of its StatefulSet is the primary, which alone takes writes, and the others are its copies.
/// Nothing promotes a copy, so the two are judged apart.
/// </summary>
internal sealed class ValkeyPods : IChartWorkloads
{
    private static readonly Budget s_budget = new(null, "1");

    /// <inheritdoc/>
    public string Chart => "valkey";

    /// <inheritdoc/>
    public IEnumerable<PodGroup> Read(ChartRelease release)
    {
        var values = release.Values;
        var labels = ChartRelease.Labels(("app.kubernetes.io/name", "valkey"), ("app.kubernetes.io/instance", release.Name));
        var asked = release.Requests("resources");
        if (values.FindBoolean("metrics", "enabled") == true)
            asked += release.Requests("metrics", "exporter", "resources");
        asked = NodeResources.Max(asked, release.Requests("initResources"));

        if (values.FindBoolean("replica", "enabled") != true)
        {
            yield return release.Pods(release.Name, "Deployment", 1, asked, labels, values) with { HasZonalDisk = values.FindBoolean("dataStorage", "enabled") == true };
            yield break;
        }

        var family = $"{release.Namespace}/{release.Name}";
        var copies = release.Count(2, "replica", "replicas");
        var servers =
            release.Pods($"{release.Name}-0", "StatefulSet", 1, asked, labels, values) with { HasZonalDisk = true, Family = family };
        yield return servers;
        // The budget spans both; the primary's drain takes no copy with it and waits for nobody.
        yield return servers with
        {
            Name = copies > 1 ? $"{release.Name}-1...{copies}" : $"{release.Name}-1",
            Count = copies,
            Budget = ChartRelease.EnabledBudget(values.Find("podDisruptionBudget"), s_budget),
        };
    }
}
