using GoCenter.Components.Edge;

namespace GoCenter.Stacks.Settings.Checks;

/// <summary>The clusters: each name once, one left to serve, and an exposure that leads to all of them.</summary>
internal sealed class ClusterChecks : ISettingsCheck
{
    /// <summary>Google allows as many backends a service: https://cloud.google.com/load-balancing/docs/quotas.</summary>
    private const int MostBackends = 50;

    /// <inheritdoc/>
    public void Check(EnvironmentSettings settings, FaultList faults)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < settings.Clusters.Length; index++)
        {
            if (faults.AreSound($"clusters[{index}].name") && !names.Add(settings.Clusters[index].Name))
                faults.Refuse($"clusters[{index}].name", "a name that no cluster before has");
        }

        if (settings.Clusters.Length > 1 && faults.AreSound("edgeExposure") && settings.Edge.Exposure == EdgeExposure.LoadBalancer)
        {
            faults.Refuse("edgeExposure",
                "node-port where there are several clusters, because a load balancer that a cluster orders has an address of its own and leads to that cluster alone");
        }

        for (var index = 0; index < settings.Clusters.Length; index++)
        {
            if (settings.Clusters[index].Drained && settings.Clusters.All(cluster => cluster.Drained))
                faults.Refuse($"clusters[{index}].drained", "false for one cluster at least, or nobody would answer");
        }

        if (!faults.AreSound("clusters", "zones"))
            return;
        var backends = settings.Clusters.Sum(cluster => cluster.NodePools.Count(NodePoolChecks.IsForSystem)) * settings.Google.Zones.Length;
        if (settings.Clusters.Length > 1 && backends > MostBackends)
        {
            faults.Add("clusters",
                $"has system pools with {backends} instance groups, one a zone; allowed are {MostBackends} in all clusters together, the most that a load balancer takes.");
        }
    }
}
