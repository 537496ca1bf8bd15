using System.Globalization;

namespace GoCenter.Stacks.Settings.Checks;

/// <summary>The control planes: somebody can reach them, groups mean something, and exclusions are times that Google takes.</summary>
internal sealed class ControlPlaneChecks : ISettingsCheck
{
    /// <summary>https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions: no more than 30 days without any upgrade,
    /// and no more than three of those.</summary>
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromDays(30);

    private const int MostStandstills = 3;

    /// <inheritdoc/>
    public void Check(EnvironmentSettings settings, FaultList faults)
    {
        var cluster = settings.Cluster;
        if (faults.AreSound("clusterPrivateEndpoint", "clusterPrivateNodes") && cluster is { PrivateEndpoint: true, PrivateNodes: false })
            faults.Refuse("clusterPrivateEndpoint",
                "false where clusterPrivateNodes is false, because nodes without a private way in could not reach a private endpoint");
        CheckNetworks(cluster, faults);
        CheckAutoprovisioning(cluster, faults);
        CheckExclusions(cluster, faults);
        CheckGroups(cluster, faults);
    }

    private static void CheckNetworks(ClusterSettings cluster, FaultList faults)
    {
        if (!cluster.PrivateEndpoint || !faults.AreSound("clusterPrivateEndpoint"))
            return;
        for (var index = 0; index < cluster.AuthorizedNetworks.Length; index++)
        {
            var path = $"clusterAuthorizedNetworks[{index}].range";
            if (faults.AreSound(path) && IpRange.TryParse(cluster.AuthorizedNetworks[index].Range, out var range) && !NetworkChecks.IsPrivate(range))
                faults.Refuse(path,
                    "a private range where clusterPrivateEndpoint is true, because nobody reaches a private endpoint from the internet");
        }
    }

    private static void CheckAutoprovisioning(ClusterSettings cluster, FaultList faults)
    {
        const string Cpu = "clusterAutoprovisioningMaxCpu", Memory = "clusterAutoprovisioningMaxMemoryGb";
        if (faults.AreSound(Cpu, Memory) && cluster.AutoprovisioningMaxCpu == 0 != (cluster.AutoprovisioningMaxMemoryGb == 0))
        {
            faults.Refuse(cluster.AutoprovisioningMaxCpu == 0 ? Cpu : Memory,
                $"1 or more where {(cluster.AutoprovisioningMaxCpu == 0 ? Memory : Cpu)} is, because a node has both");
        }
    }

    private static void CheckExclusions(ClusterSettings cluster, FaultList faults)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var standstills = 0;
        for (var index = 0; index < cluster.MaintenanceExclusions.Length; index++)
        {
            var path = $"clusterMaintenanceExclusions[{index}]";
            var exclusion = cluster.MaintenanceExclusions[index];
            if (!faults.AreSound(path))
                continue;
            if (!names.Add(exclusion.Name))
                faults.Refuse($"{path}.name", "a name that no exclusion before has");
            var length = Texts.InstantOf(exclusion.End) - Texts.InstantOf(exclusion.Start);
            if (length <= TimeSpan.Zero)
                faults.Refuse($"{path}.end", $"a time after start, which is {exclusion.Start}");
            if (exclusion.Scope != "NO_UPGRADES")
                continue;
            if (length > LongestStandstill)
                faults.Refuse(
                    $"{path}.end", string.Create(CultureInfo.InvariantCulture,
                        $"at most {LongestStandstill.Days} days after start, the longest that Google leaves out every upgrade"));
            if (++standstills > MostStandstills)
                faults.Refuse($"{path}.scope", $"NO_UPGRADES for {MostStandstills} exclusions at most");
        }
    }

    private static void CheckGroups(ClusterSettings cluster, FaultList faults)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < cluster.AccessGroups.Length; index++)
        {
            var path = $"accessGroups[{index}].group";
            if (!faults.AreSound(path))
                continue;
            if (!names.Add(cluster.AccessGroups[index].Email.Split('@')[0]))
                faults.Refuse(
                    path, "a group whose name before the @ no group before has, because the objects in the clusters are named after it");
        }

        if (cluster.AccessGroups.Length > 0 && cluster.SecurityGroup.Length == 0 && faults.AreSound("clusterSecurityGroup", "accessGroups"))
            faults.Refuse("clusterSecurityGroup", "gke-security-groups@ and the organisation's domain where there are accessGroups, because a cluster knows no group outside it");
    }
}
