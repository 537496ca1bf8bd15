using GoCenter.Components.Gke;

namespace GoCenter.Tests.Components.Gke;

/// <summary>The nodes of a cluster, those of its pools and those that GKE makes up.</summary>
public sealed class NodePoolTests
{
    private const string ClusterType = "gcp:container/cluster:Cluster";
    private const string PoolType = "gcp:container/nodePool:NodePool";

    [Theory]
    [InlineData(NodeCapacity.OnDemand, "false", "false", "BALANCED")]
    [InlineData(NodeCapacity.Preemptible, "true", "false", "ANY")]
    [InlineData(NodeCapacity.Spot, "false", "true", "ANY")]
    public async Task Buys_nodes_as_the_setting_says(NodeCapacity capacity, string preemptible, string spot, string locationPolicy)
    {
        var declared = await SampleCluster.DeclareAsync(SampleCluster.Args(capacity));

        Assert.Equal(preemptible, declared.Input(PoolType, "pvm-pool", "nodeConfig.preemptible"));
        Assert.Equal(spot, declared.Input(PoolType, "pvm-pool", "nodeConfig.spot"));
        Assert.Equal(locationPolicy, declared.Input(PoolType, "pvm-pool", "autoscaling.locationPolicy"));
    }

    [Theory]
    [InlineData("cluster", "gocenter")]
    [InlineData("nodeConfig.serviceAccount", "gocenter-nodes@a-project.iam.gserviceaccount.com")]
    [InlineData("nodeConfig.imageType", "COS_CONTAINERD")]
    [InlineData("nodeConfig.bootDiskKmsKey", "a-key-for-disks")]
    [InlineData("nodeConfig.resourceLabels.node-pool", "pvm-pool")]
    [InlineData("nodeConfig.resourceLabels.team", "platform")]
    [InlineData("upgradeSettings.strategy", "SURGE")]
    [InlineData("nodeConfig.shieldedInstanceConfig.enableSecureBoot", "true")]
    [InlineData("nodeConfig.shieldedInstanceConfig.enableIntegrityMonitoring", "true")]
    [InlineData("nodeConfig.workloadMetadataConfig.mode", "GKE_METADATA")]
    [InlineData("nodeConfig.kubeletConfig.insecureKubeletReadonlyPortEnabled", "FALSE")]
    [InlineData("nodeConfig.labels.node-pool", "pvm-pool")]
    [InlineData("nodeConfig.taints[0].effect", "NO_SCHEDULE")]
    [InlineData("management.autoRepair", "true")]
    [InlineData("management.autoUpgrade", "true")]
    [InlineData("upgradeSettings.maxUnavailable", "0")]
    [InlineData("autoscaling.minNodeCount", "0")]
    [InlineData("autoscaling.maxNodeCount", "3")]
    public async Task Hardens_the_nodes(string path, string expected)
    {
        var declared = await SampleCluster.DeclareAsync();

        Assert.Equal(expected, declared.Input(PoolType, "pvm-pool", path));
    }

    /// <summary>A pool whose arguments forget it is tainted as well, and one whose arguments say it is tainted once.</summary>
    [Theory]
    [InlineData(NodeCapacity.OnDemand, null)]
    [InlineData(NodeCapacity.Preemptible, "cloud.google.com/gke-preemptible")]
    [InlineData(NodeCapacity.Spot, "cloud.google.com/gke-spot")]
    public async Task Taints_nodes_that_Google_may_take_back(NodeCapacity capacity, string? key)
    {
        var declared = await SampleCluster.DeclareAsync(SampleCluster.Args(capacity));

        Assert.Equal("preemptible", declared.Input(PoolType, "pvm-pool", "nodeConfig.taints[0].key"));
        Assert.Equal(key, declared.Input(PoolType, "pvm-pool", "nodeConfig.taints[1].key"));
        Assert.Equal(key is null ? null : "NO_SCHEDULE", declared.Input(PoolType, "pvm-pool", "nodeConfig.taints[1].effect"));
        Assert.Null(declared.Input(PoolType, "system", "nodeConfig.taints[0].key"));
    }

    [Fact]
    public async Task Gives_the_nodes_one_role()
    {
        var declared = await SampleCluster.DeclareAsync();

        Assert.Equal(
            "roles/container.defaultNodeServiceAccount", declared.Input("gcp:projects/iAMMember:IAMMember", "cluster-nodes", "role"));
        Assert.Equal(
            "serviceAccount:gocenter-nodes@a-project.iam.gserviceaccount.com",
            declared.Input("gcp:projects/iAMMember:IAMMember", "cluster-nodes", "member"));
    }

    [Fact]
    public async Task Upgrades_blue_green_where_the_pool_says_so()
    {
        var declared = await SampleCluster.DeclareAsync(SampleCluster.Args(upgrade: new NodeUpgrade.BlueGreen(TimeSpan.FromMinutes(30))));

        Assert.Equal("BLUE_GREEN", declared.Input(PoolType, "pvm-pool", "upgradeSettings.strategy"));
        Assert.Equal("1800s", declared.Input(PoolType, "pvm-pool", "upgradeSettings.blueGreenSettings.nodePoolSoakDuration"));
        Assert.Null(declared.Input(PoolType, "pvm-pool", "upgradeSettings.maxSurge"));
    }

    [Theory]
    [InlineData("enabled", "true")]
    [InlineData("autoProvisioningDefaults.serviceAccount", "gocenter-nodes@a-project.iam.gserviceaccount.com")]
    [InlineData("autoProvisioningDefaults.bootDiskKmsKey", "a-key-for-disks")]
    [InlineData("autoProvisioningDefaults.imageType", "COS_CONTAINERD")]
    [InlineData("autoProvisioningDefaults.shieldedInstanceConfig.enableSecureBoot", "true")]
    [InlineData("autoProvisioningDefaults.management.autoUpgrade", "true")]
    [InlineData("autoProvisioningDefaults.upgradeSettings.strategy", "SURGE")]
    [InlineData("resourceLimits[0].maximum", "64")]
    [InlineData("resourceLimits[1].maximum", "256")]
    public async Task Hardens_the_nodes_that_GKE_makes_up(string path, string expected)
    {
        var declared = await SampleCluster.DeclareAsync(SampleCluster.Args(autoprovisioning: new Autoprovisioning(64, 256)));

        Assert.Equal(expected, declared.Input(ClusterType, "cluster", $"clusterAutoscaling.{path}"));
        Assert.Equal(
            "FALSE", declared.Input(ClusterType, "cluster", "nodePoolAutoConfig.nodeKubeletConfig.insecureKubeletReadonlyPortEnabled"));
    }
}
