using System.Globalization;
using Pulumi;
using Pulumi.Gcp.Container.Inputs;

namespace GoCenter.Components.Gke;

/// <summary>The resource behind one <see cref="NodePoolArgs"/>: hardened nodes that repair, upgrade and scale by themselves.</summary>
internal static class NodePool
{
    /// <summary>Google's read-only, containerd-based node image.</summary>
    public const string ImageType = "COS_CONTAINERD";

    /// <summary>The broad scope is what Google advises: the account's roles are the limit, not the scopes.</summary>
    public const string Scope = "https://www.googleapis.com/auth/cloud-platform";

    public static Pulumi.Gcp.Container.NodePool Declare(
        string name, Pulumi.Gcp.Container.Cluster cluster, ClusterArgs clusterArgs, NodePoolArgs pool, Input<string> serviceAccount,
        Resource parent) =>
        new(name, new Pulumi.Gcp.Container.NodePoolArgs
        {
            Name = pool.PoolName,
            Project = clusterArgs.Project,
            Cluster = cluster.Name,
            Location = clusterArgs.Region,
            NodeLocations = clusterArgs.Zones,
            InitialNodeCount = pool.MinPerZone,
            Autoscaling = new NodePoolAutoscalingArgs
            {
                MinNodeCount = pool.MinPerZone,
                MaxNodeCount = pool.MaxPerZone,
                // On demand, spread for availability; otherwise take whichever zone has machines to spare.
                LocationPolicy = pool.Capacity == NodeCapacity.OnDemand ? "BALANCED" : "ANY",
            },
            Management = new NodePoolManagementArgs { AutoRepair = true, AutoUpgrade = true }, // 5.5.2, 5.5.3
            UpgradeSettings = Upgrade(pool.Upgrade),
            NodeConfig = NodeConfig(clusterArgs, pool, serviceAccount),
        }, new CustomResourceOptions
        {
            Parent = parent,
            IgnoreChanges = IgnoredChanges.NodePool.ToList(),
        });

    private static NodePoolUpgradeSettingsArgs Upgrade(NodeUpgrade upgrade) => upgrade switch
    {
        NodeUpgrade.BlueGreen blueGreen => new NodePoolUpgradeSettingsArgs
        {
            Strategy = "BLUE_GREEN",
            BlueGreenSettings = new NodePoolUpgradeSettingsBlueGreenSettingsArgs
            {
                NodePoolSoakDuration = Seconds(blueGreen.Soak),
                StandardRolloutPolicy = new NodePoolUpgradeSettingsBlueGreenSettingsStandardRolloutPolicyArgs
                {
                    // A node at a time, each watched for a minute.
                    BatchNodeCount = 1,
                    BatchSoakDuration = Seconds(TimeSpan.FromMinutes(1)),
                },
            },
        },
        NodeUpgrade.Surge surge =>
            new NodePoolUpgradeSettingsArgs { Strategy = "SURGE", MaxSurge = surge.MaxSurge, MaxUnavailable = surge.MaxUnavailable },
        _ => throw new ArgumentException(
            $"{upgrade} is no way to upgrade nodes; allowed are {nameof(NodeUpgrade.Surge)} and {nameof(NodeUpgrade.BlueGreen)}"),
    };

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds}s");

    private static NodePoolNodeConfigArgs NodeConfig(ClusterArgs clusterArgs, NodePoolArgs pool, Input<string> serviceAccount)
    {
        var config = new NodePoolNodeConfigArgs
        {
            MachineType = pool.MachineType,
            DiskSizeGb = pool.DiskGb,
            DiskType = pool.DiskType,
            ImageType = ImageType, // 5.5.1
            BootDiskKmsKey = clusterArgs.DisksKey, // 5.9.1
            ServiceAccount = serviceAccount, // 5.2.1
            OauthScopes = { Scope },
            ResourceLabels = Labels(clusterArgs, pool),
            Preemptible = pool.Capacity == NodeCapacity.Preemptible,
            Spot = pool.Capacity == NodeCapacity.Spot,
            ShieldedInstanceConfig = new NodePoolNodeConfigShieldedInstanceConfigArgs
            {
                EnableSecureBoot = true, // 5.5.7
                EnableIntegrityMonitoring = true, // 5.5.6
            },
            // Pods see their own identity at the metadata server, never the node's.
            WorkloadMetadataConfig = new NodePoolNodeConfigWorkloadMetadataConfigArgs { Mode = "GKE_METADATA" },
            // The server that knows instance metadata by its old, guessable addresses is off.
            Metadata = { ["disable-legacy-endpoints"] = "true" },
            KubeletConfig = new NodePoolNodeConfigKubeletConfigArgs
            {
                // Port 10255 serves pod specifications to anyone who reaches the node.
                InsecureKubeletReadonlyPortEnabled = "FALSE",
            },
            Labels = pool.Labels,
        };

        foreach (var taint in pool.AllTaints)
            config.Taints.Add(new NodePoolNodeConfigTaintArgs { Key = taint.Key, Value = taint.Value, Effect = taint.Effect });

        return config;
    }

    // On the machines, so that the bill tells the pools apart.
    private static InputMap<string> Labels(ClusterArgs clusterArgs, NodePoolArgs pool)
    {
        var labels = new InputMap<string> { ["node-pool"] = pool.PoolName };
        foreach (var (key, value) in clusterArgs.Labels)
            labels[key] = value;
        return labels;
    }
}
