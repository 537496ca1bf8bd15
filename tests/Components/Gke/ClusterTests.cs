using GoCenter.Components.Gke;
using GoCenter.Tests.Support;
using Pulumi.Utilities;

namespace GoCenter.Tests.Components.Gke;

public sealed class ClusterTests
{
    private const string ClusterType = "gcp:container/cluster:Cluster";

    [Fact]
    public async Task Declares_the_cluster_its_pools_and_their_identity()
    {
        var declared = await SampleCluster.DeclareAsync();

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
        var declared = await SampleCluster.DeclareAsync();

        Assert.Equal(expected, declared.Input(ClusterType, "cluster", path));
    }

    [Fact]
    public async Task Signs_in_through_the_plugin_and_keeps_the_kube_config_secret()
    {
        Cluster? cluster = null;
        await Declared.ByAsync(() => cluster = new Cluster("cluster", SampleCluster.Args()));

        var kubeConfig = await OutputUtilities.GetValueAsync(cluster!.KubeConfig);
        Assert.Contains("    server: https://gke-1.europe-west1.gke.goog\ncontexts:", kubeConfig, StringComparison.Ordinal);
        Assert.Contains("command: gke-gcloud-auth-plugin\n", kubeConfig, StringComparison.Ordinal);
        Assert.True(await Pulumi.Output.IsSecretAsync(cluster.KubeConfig));
    }

    [Fact]
    public async Task Reaches_an_address_by_its_own_authority()
    {
        Cluster? cluster = null;
        await Declared.ByAsync(() => cluster = new Cluster("cluster", SampleCluster.Args(dnsEndpoint: false)));

        var kubeConfig = await OutputUtilities.GetValueAsync(cluster!.KubeConfig);
        Assert.Contains("    server: https://192.0.2.1\n    certificate-authority-data: Y2VydGlmaWNhdGU=\ncontexts:", kubeConfig, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knows_the_groups_and_the_calm_times_of_its_arguments()
    {
        var declared = await SampleCluster.DeclareAsync(SampleCluster.Args(securityGroup: "gke-security-groups@example.com"));

        Assert.Equal("gke-security-groups@example.com", declared.Input(ClusterType, "cluster", "authenticatorGroupsConfig.securityGroup"));
        Assert.Equal(
            "NO_UPGRADES", declared.Input(ClusterType, "cluster", "maintenancePolicy.maintenanceExclusions[0].exclusionOptions.scope"));
        Assert.Equal("platform", declared.Input(ClusterType, "cluster", "resourceLabels.team"));
    }

    [Fact]
    public async Task Refuses_a_private_endpoint_with_public_nodes()
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(
            () => SampleCluster.DeclareAsync(SampleCluster.Args(privateEndpoint: true, publicNodes: "A trial.")));

        Assert.Contains(
            "cluster cluster has a private endpoint and public nodes; allowed is a private endpoint with private nodes, which alone reach it",
            fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Throws_away_only_where_the_setting_says_so()
    {
        var declared = await SampleCluster.DeclareAsync(SampleCluster.Args(deletionProtection: false));

        Assert.Equal("false", declared.Input(ClusterType, "cluster", "deletionProtection"));
    }
}
