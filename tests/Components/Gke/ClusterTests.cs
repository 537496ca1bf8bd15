using System.Collections.Immutable;
using GoCenter.Components.Gke;
using GoCenter.Tests.Support;
using Pulumi.Utilities;

namespace GoCenter.Tests.Components.Gke;

public sealed class ClusterTests
{
    private const string ClusterType = "gcp:container/cluster:Cluster";
    private const string PoolType = "gcp:container/nodePool:NodePool";

    [Fact]
    public async Task Declares_the_cluster_its_pools_and_their_identity()
    {
        var declared = await Declared.ByAsync(() => new Cluster("cluster", Args()));

        Assert.Equal(
            [
                "gcp:container/cluster:Cluster cluster",
                "gcp:container/nodePool:NodePool pvm-pool",
                "gcp:container/nodePool:NodePool system",
                "gcp:projects/iAMMember:IAMMember cluster-nodes",
                "gcp:serviceaccount/account:Account cluster-nodes",
                "pulumi:providers:kubernetes cluster",
            ],
            declared.Resources);
    }

    [Theory]
    [InlineData("location", "europe-west1")]
    [InlineData("nodeLocations", "europe-west1-b,europe-west1-c")]
    [InlineData("removeDefaultNodePool", "true")]
    [InlineData("deletionProtection", "true")]
    [InlineData("datapathProvider", "ADVANCED_DATAPATH")]
    [InlineData("enableIntranodeVisibility", "true")]
    [InlineData("enableShieldedNodes", "true")]
    [InlineData("enableLegacyAbac", "false")]
    [InlineData("networkingMode", "VPC_NATIVE")]
    [InlineData("ipAllocationPolicy.clusterSecondaryRangeName", "pods")]
    [InlineData("ipAllocationPolicy.servicesSecondaryRangeName", "services")]
    [InlineData("privateClusterConfig.enablePrivateNodes", "true")]
    [InlineData("privateClusterConfig.masterIpv4CidrBlock", "10.0.3.0/28")]
    [InlineData("masterAuthorizedNetworksConfig.cidrBlocks[0].cidrBlock", "203.0.113.0/24")]
    [InlineData("masterAuthorizedNetworksConfig.gcpPublicCidrsAccessEnabled", "false")]
    [InlineData("masterAuth.clientCertificateConfig.issueClientCertificate", "false")]
    [InlineData("rbacBindingConfig.enableInsecureBindingSystemUnauthenticated", "false")]
    [InlineData("workloadIdentityConfig.workloadPool", "a-project.svc.id.goog")]
    [InlineData("nodePoolDefaults.nodeConfigDefaults.insecureKubeletReadonlyPortEnabled", "FALSE")]
    [InlineData("releaseChannel.channel", "STABLE")]
    [InlineData("maintenancePolicy.recurringWindow.recurrence", "FREQ=WEEKLY;BYDAY=TU")]
    [InlineData("loggingConfig.enableComponents", "SYSTEM_COMPONENTS,APISERVER")]
    [InlineData("monitoringConfig.managedPrometheus.enabled", "false")]
    [InlineData("costManagementConfig.enabled", "true")]
    [InlineData("databaseEncryption.state", "ENCRYPTED")]
    [InlineData("databaseEncryption.keyName", "a-key-for-secrets")]
    [InlineData("binaryAuthorization.evaluationMode", "PROJECT_SINGLETON_POLICY_ENFORCE")]
    [InlineData("gatewayApiConfig.channel", "CHANNEL_STANDARD")]
    [InlineData("notificationConfig.pubsub.enabled", "true")]
    [InlineData("notificationConfig.pubsub.topic", "a-topic")]
    [InlineData("notificationConfig.pubsub.filter.eventTypes", "UPGRADE_AVAILABLE_EVENT,UPGRADE_EVENT,SECURITY_BULLETIN_EVENT,UPGRADE_INFO_EVENT")]
    [InlineData("addonsConfig.gkeBackupAgentConfig.enabled", "true")]
    [InlineData("addonsConfig.dnsCacheConfig.enabled", "true")]
    [InlineData("anonymousAuthenticationConfig.mode", "LIMITED")]
    [InlineData("controlPlaneEndpointsConfig.dnsEndpointConfig.allowExternalTraffic", "true")]
    [InlineData("controlPlaneEndpointsConfig.dnsEndpointConfig.enableK8sTokensViaDns", "false")]
    [InlineData("masterAuthorizedNetworksConfig.privateEndpointEnforcementEnabled", "true")]
    [InlineData("privateClusterConfig.enablePrivateEndpoint", "false")]
    [InlineData("authenticatorGroupsConfig", null)]
    [InlineData("clusterAutoscaling", null)]
    [InlineData("nodePools", null)]
    [InlineData("nodeConfig", null)]
    public async Task Hardens_the_control_plane(string path, string? expected)
    {
        var declared = await Declared.ByAsync(() => new Cluster("cluster", Args()));

        Assert.Equal(expected, declared.Input(ClusterType, "cluster", path));
    }

    [Theory]
    [InlineData(NodeCapacity.OnDemand, "false", "false", "BALANCED")]
    [InlineData(NodeCapacity.Preemptible, "true", "false", "ANY")]
    [InlineData(NodeCapacity.Spot, "false", "true", "ANY")]
    public async Task Buys_nodes_as_the_setting_says(NodeCapacity capacity, string preemptible, string spot, string locationPolicy)
    {
        var declared = await Declared.ByAsync(() => new Cluster("cluster", Args(capacity)));

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
        var declared = await Declared.ByAsync(() => new Cluster("cluster", Args()));

        Assert.Equal(expected, declared.Input(PoolType, "pvm-pool", path));
    }

    /// <summary>A pool whose arguments forget it is tainted as well, and one whose arguments say it is tainted once.</summary>
    [Theory]
    [InlineData(NodeCapacity.OnDemand, null)]
    [InlineData(NodeCapacity.Preemptible, "cloud.google.com/gke-preemptible")]
    [InlineData(NodeCapacity.Spot, "cloud.google.com/gke-spot")]
    public async Task Taints_nodes_that_Google_may_take_back(NodeCapacity capacity, string? key)
    {
        var declared = await Declared.ByAsync(() => new Cluster("cluster", Args(capacity: capacity)));

        Assert.Equal("preemptible", declared.Input(PoolType, "pvm-pool", "nodeConfig.taints[0].key"));
        Assert.Equal(key, declared.Input(PoolType, "pvm-pool", "nodeConfig.taints[1].key"));
        Assert.Equal(key is null ? null : "NO_SCHEDULE", declared.Input(PoolType, "pvm-pool", "nodeConfig.taints[1].effect"));
        Assert.Null(declared.Input(PoolType, "system", "nodeConfig.taints[0].key"));
    }

    [Fact]
    public async Task Gives_the_nodes_one_role()
    {
        var declared = await Declared.ByAsync(() => new Cluster("cluster", Args()));

        Assert.Equal("roles/container.defaultNodeServiceAccount", declared.Input("gcp:projects/iAMMember:IAMMember", "cluster-nodes", "role"));
        Assert.Equal(
            "serviceAccount:gocenter-nodes@a-project.iam.gserviceaccount.com",
            declared.Input("gcp:projects/iAMMember:IAMMember", "cluster-nodes", "member"));
    }

    [Fact]
    public async Task Signs_in_through_the_plugin_and_keeps_the_kube_config_secret()
    {
        Cluster? cluster = null;
        await Declared.ByAsync(() => cluster = new Cluster("cluster", Args()));

        var kubeConfig = await OutputUtilities.GetValueAsync(cluster!.KubeConfig);
        Assert.Contains("    server: https://gke-1.europe-west1.gke.goog\ncontexts:", kubeConfig, StringComparison.Ordinal);
        Assert.Contains("command: gke-gcloud-auth-plugin\n", kubeConfig, StringComparison.Ordinal);
        Assert.True(await Pulumi.Output.IsSecretAsync(cluster.KubeConfig));
    }

    [Fact]
    public async Task Reaches_an_address_by_its_own_authority()
    {
        Cluster? cluster = null;
        await Declared.ByAsync(() => cluster = new Cluster("cluster", Args(dnsEndpoint: false)));

        var kubeConfig = await OutputUtilities.GetValueAsync(cluster!.KubeConfig);
        Assert.Contains("    server: https://192.0.2.1\n    certificate-authority-data: Y2VydGlmaWNhdGU=\ncontexts:", kubeConfig, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upgrades_blue_green_where_the_pool_says_so()
    {
        var declared = await Declared.ByAsync(() => new Cluster("cluster", Args(upgrade: new NodeUpgrade.BlueGreen(TimeSpan.FromMinutes(30)))));

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
        var declared = await Declared.ByAsync(() => new Cluster("cluster", Args(autoprovisioning: new Autoprovisioning(64, 256))));

        Assert.Equal(expected, declared.Input(ClusterType, "cluster", $"clusterAutoscaling.{path}"));
    }

    [Fact]
    public async Task Knows_the_groups_and_the_calm_times_of_its_arguments()
    {
        var declared = await Declared.ByAsync(() => new Cluster("cluster", Args(securityGroup: "gke-security-groups@example.com")));

        Assert.Equal("gke-security-groups@example.com", declared.Input(ClusterType, "cluster", "authenticatorGroupsConfig.securityGroup"));
        Assert.Equal("NO_UPGRADES", declared.Input(ClusterType, "cluster", "maintenancePolicy.maintenanceExclusions[0].exclusionOptions.scope"));
        Assert.Equal("platform", declared.Input(ClusterType, "cluster", "resourceLabels.team"));
    }

    [Fact]
    public async Task Refuses_a_private_endpoint_with_public_nodes()
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => Declared.ByAsync(() => new Cluster("cluster", Args(privateEndpoint: true, publicNodes: "A trial."))));

        Assert.Contains("cluster cluster has a private endpoint and public nodes; allowed is a private endpoint with private nodes, which alone reach it",
            fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Throws_away_only_where_the_setting_says_so()
    {
        var declared = await Declared.ByAsync(() => new Cluster("cluster", Args(deletionProtection: false)));

        Assert.Equal("false", declared.Input(ClusterType, "cluster", "deletionProtection"));
    }

    private static ClusterArgs Args(
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
            MaintenanceExclusions = [new MaintenanceExclusion("end-of-year", "2026-12-19T00:00:00Z", "2027-01-04T00:00:00Z", "NO_UPGRADES")],
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
