using Pulumi;
using Pulumi.Gcp.Container.Inputs;

namespace GoCenter.Components.Gke;

/// <summary>The resource behind one <see cref="NodePoolArgs"/>: hardened nodes that repair, upgrade and scale by themselves.</summary>
internal static class NodePool
{
    public static Pulumi.Gcp.Container.NodePool Declare(
        string name, Pulumi.Gcp.Container.Cluster cluster, ClusterArgs clusterArgs, NodePoolArgs pool, Input<string> serviceAccount, Resource parent) =>
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
            Management = new NodePoolManagementArgs { AutoRepair = true, AutoUpgrade = true },
            UpgradeSettings = new NodePoolUpgradeSettingsArgs
            {
                // One node more before one node less: an upgrade never takes capacity away.
                Strategy = "SURGE",
                MaxSurge = 1,
                MaxUnavailable = 0,
            },
            NodeConfig = NodeConfig(pool, serviceAccount),
        }, new CustomResourceOptions
        {
            Parent = parent,
            // The autoscaler owns the size after the first node; a change here would recreate the pool.
            IgnoreChanges = { "initialNodeCount" },
        });

    private static NodePoolNodeConfigArgs NodeConfig(NodePoolArgs pool, Input<string> serviceAccount)
    {
        var config = new NodePoolNodeConfigArgs
        {
            MachineType = pool.MachineType,
            DiskSizeGb = pool.DiskGb,
            DiskType = pool.DiskType,
            // Google's read-only, containerd-based node image.
            ImageType = "COS_CONTAINERD",
            ServiceAccount = serviceAccount,
            // The broad scope is what Google advises: the account's roles are the limit, not the scopes.
            OauthScopes = { "https://www.googleapis.com/auth/cloud-platform" },
            Preemptible = pool.Capacity == NodeCapacity.Preemptible,
            Spot = pool.Capacity == NodeCapacity.Spot,
            ShieldedInstanceConfig = new NodePoolNodeConfigShieldedInstanceConfigArgs
            {
                EnableSecureBoot = true,
                EnableIntegrityMonitoring = true,
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

        foreach (var taint in pool.Taints)
            config.Taints.Add(new NodePoolNodeConfigTaintArgs { Key = taint.Key, Value = taint.Value, Effect = taint.Effect });

        return config;
    }
}
