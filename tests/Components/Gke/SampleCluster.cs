using System.Collections.Immutable;
using GoCenter.Components.Gke;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Gke;

/// <summary>A cluster with a pool of nodes that stay and one of nodes that do not.</summary>
internal static class SampleCluster
{
    /// <summary>What it declares.</summary>
    public static Task<Declared> DeclareAsync(ClusterArgs? args = null) => Declared.ByAsync(() => new Cluster("cluster", args ?? Args()));

    public static ClusterArgs Args(
        NodeCapacity capacity = NodeCapacity.Preemptible,
        bool deletionProtection = true,
        bool dnsEndpoint = true,
        NodeUpgrade? upgrade = null,
        Autoprovisioning? autoprovisioning = null,
        string? securityGroup = null,
        bool privateEndpoint = false,
        string? publicNodes = null) => new()
        {
            DnsEndpoint = dnsEndpoint,
            Autoprovisioning = autoprovisioning,
            SecurityGroup = securityGroup,
            PrivateEndpoint = privateEndpoint,
            PublicNodesBecause = publicNodes,
            Labels = ImmutableDictionary<string, string>.Empty.Add("team", "platform"),
            MaintenanceExclusions = [new MaintenanceExclusion(
                "end-of-year", "2026-12-19T00:00:00Z", "2027-01-04T00:00:00Z", "NO_UPGRADES")],
            ClusterName = "gocenter",
            Project = "a-project",
            Region = "europe-west1",
            Zones = ["europe-west1-b", "europe-west1-c"],
            NetworkId = "a-network",
            SubnetId = "a-subnet",
            ControlPlaneRange = "10.0.3.0/28",
            SecretsKey = "a-key-for-secrets",
            DisksKey = "a-key-for-disks",
            NotificationTopic = "a-topic",
            AuthorizedNetworks = [new AuthorizedNetwork("office", "203.0.113.0/24")],
            ReleaseChannel = "STABLE",
            MaintenanceStart = "2024-01-02T03:00:00Z",
            MaintenanceEnd = "2024-01-02T15:00:00Z",
            MaintenanceRecurrence = "FREQ=WEEKLY;BYDAY=TU",
            DeletionProtection = deletionProtection,
            NodePools =
            [
                new NodePoolArgs
                {
                    PoolName = "system",
                    MachineType = "e2-standard-4",
                    Capacity = NodeCapacity.OnDemand,
                    MinPerZone = 1,
                    MaxPerZone = 2,
                    DiskGb = 50,
                    DiskType = "pd-balanced",
                },
                new NodePoolArgs
                {
                    PoolName = "pvm-pool",
                    Upgrade = upgrade ?? NodeUpgrade.Default,
                    MachineType = "e2-standard-4",
                    Capacity = capacity,
                    MinPerZone = 0,
                    MaxPerZone = 3,
                    DiskGb = 50,
                    DiskType = "pd-balanced",
                    Labels = ImmutableDictionary<string, string>.Empty.Add("node-pool", "pvm-pool"),
                    Taints = [new NodeTaint("preemptible", "true", "NO_SCHEDULE")],
                },
            ],
        };
}
