using GoCenter.Cli.Differences;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Review;
using GoCenter.Stacks;
using GoCenter.Stacks.Settings;
using GoCenter.Tests.Cli.Samples;
using GoCenter.Tests.Stacks.Settings;

namespace GoCenter.Tests.Cli;

/// <summary>Which changes delete something and make it anew, and that settings do not by accident.</summary>
public sealed class ReplacementsTests
{
    // Beside what holds state, what that stands on.
    private static bool Matters(string type) => StatefulTypes.Contains(type)
        || type.StartsWith("gcp:container/", StringComparison.Ordinal) || type is "gcp:compute/network:Network" or "gcp:compute/subnetwork:Subnetwork";

    [Theory]
    [InlineData("gcp:container/cluster:Cluster", "privateClusterConfig.masterIpv4CidrBlock", true)]
    [InlineData("gcp:container/cluster:Cluster", "location", true)]
    [InlineData("gcp:container/cluster:Cluster", "ipAllocationPolicy.clusterSecondaryRangeName", true)]
    [InlineData("gcp:container/cluster:Cluster", "masterAuthorizedNetworksConfig.cidrBlocks[0].cidrBlock", false)]
    [InlineData("gcp:container/cluster:Cluster", "releaseChannel.channel", false)]
    [InlineData("gcp:container/cluster:Cluster", "initialNodeCount", false)]
    [InlineData("gcp:container/cluster:Cluster", "nodeConfig.oauthScopes", false)]
    [InlineData("gcp:container/nodePool:NodePool", "nodeConfig.oauthScopes[0]", true)]
    [InlineData("gcp:container/nodePool:NodePool", "nodeConfig.metadata.disable-legacy-endpoints", true)]
    [InlineData("gcp:container/nodePool:NodePool", "nodeConfig.preemptible", true)]
    [InlineData("gcp:container/nodePool:NodePool", "nodeConfig", true)]
    [InlineData("gcp:container/nodePool:NodePool", "nodeConfig.labels.tier", false)]
    [InlineData("gcp:container/nodePool:NodePool", "autoscaling.maxNodeCount", false)]
    [InlineData("gcp:container/nodePool:NodePool", "initialNodeCount", false)]
    [InlineData("gcp:storage/bucket:Bucket", "location", true)]
    [InlineData("gcp:storage/bucket:Bucket", "versioning.enabled", false)]
    [InlineData("gcp:kms/cryptoKey:CryptoKey", "rotationPeriod", false)]
    [InlineData("kubernetes:apps/v1:Deployment", "spec.selector.matchLabels[\"app.kubernetes.io/name\"]", true)]
    [InlineData("kubernetes:apps/v1:Deployment", "spec.template.spec.containers[athens].image", false)]
    [InlineData("kubernetes:networking.k8s.io/v1:Ingress", "metadata.name", true)]
    [InlineData("example:of/another:Type", "name", false)]
    public void Are_known_by_type_and_path(string type, string path, bool forces) => Assert.Equal(forces, Replacements.Known.Forces(type, path));

    [Theory]
    [InlineData("10.32.8.0/22", "10.32.8.0/21", false)]
    [InlineData("10.32.8.0/21", "10.32.8.0/22", true)]
    [InlineData("10.32.8.0/22", "10.32.16.0/21", true)]
    public void A_subnet_stays_when_its_range_is_widened(string before, string after, bool replaced)
    {
        var difference = GraphDifference.Between(Subnet(before), Subnet(after));

        Assert.Equal(replaced, Replacements.Known.In(Assert.Single(difference.Resources)).Any());

        static ResourceGraph Subnet(string range) => new SampleGraph().With("gcp:compute/subnetwork:Subnetwork", "nodes", $"{{'ipCidrRange': '{range}'}}").Read();
    }

    [Fact]
    public void Say_where_they_are_known_from()
    {
        Assert.Contains("terraform-provider-google", Replacements.Known.Source, StringComparison.Ordinal);
        Assert.Matches(@"^20\d\d-\d\d-\d\d$", Replacements.Known.Date);
    }

    [Fact]
    public async Task Are_known_of_every_type_of_Google_that_is_declared()
    {
        var graph = await GraphOf(Repository.ReadText("Pulumi.prod.yaml"));

        Assert.Empty(graph.Resources.Select(node => node.Type).Where(type => type.StartsWith("gcp:", StringComparison.Ordinal)).Distinct().Except(Replacements.Known.Types));
    }

    // Each by itself; what may replace something is named, and is nothing that one changes in passing.
    [Theory]
    [InlineData("project: gocenter-prod", "project: gocenter-other", true)]
    [InlineData("controlPlaneRange: 10.40.16.0/28", "controlPlaneRange: 10.40.17.0/28", true)]
    [InlineData("capacity: preemptible", "capacity: on-demand", true)]
    [InlineData("- name: serving", "- name: other", true)]
    [InlineData("    - europe-west1-d\n", "    - europe-west1-e\n", false)]
    [InlineData("nodeRange: 10.32.0.0/22", "nodeRange: 10.32.8.0/21", true)]
    [InlineData("networkPrivateServicesRange: 10.41.0.0/20", "networkPrivateServicesRange: 10.41.16.0/20", true)]
    [InlineData("clusterAutoprovisioningMaxCpu: 0\n  gocenter:clusterAutoprovisioningMaxMemoryGb: 0", "clusterAutoprovisioningMaxCpu: 64\n  gocenter:clusterAutoprovisioningMaxMemoryGb: 256", true)]
    [InlineData("edgeRequestsPerSecond: 200", "edgeRequestsPerSecond: 300", false)]
    [InlineData("queueReplicas: 3", "queueReplicas: 4", false)]
    [InlineData("logsQueryDays: 24", "logsQueryDays: 20", false)]
    [InlineData("logsArchiveDays: 90", "logsArchiveDays: 100", false)]
    [InlineData("clusterReleaseChannel: REGULAR", "clusterReleaseChannel: STABLE", false)]
    [InlineData("clusterMaintenanceCron: 0 3 * * 2-4", "clusterMaintenanceCron: 0 4 * * 2-5", false)]
    [InlineData("clusterMaintenanceDuration: 6h", "clusterMaintenanceDuration: 8h", false)]
    [InlineData("range: 10.8.0.0/16", "range: 10.10.0.0/16", false)]
    [InlineData("clusterPrivateEndpoint: true", "clusterPrivateEndpoint: false", false)]
    [InlineData("clusterDnsEndpoint: true", "clusterDnsEndpoint: false", false)]
    [InlineData("clusterSecurityGroup: gke-security-groups@example.com", "clusterSecurityGroup: gke-security-groups@example.org", false)]
    [InlineData("end: 2027-01-04T00:00:00Z", "end: 2027-01-05T00:00:00Z", false)]
    [InlineData("clusterBackupCron: 0 1 * * *", "clusterBackupCron: 0 2 * * *", false)]
    [InlineData("clusterBackupRetainDays: 14", "clusterBackupRetainDays: 30", false)]
    [InlineData("clusterDeletionProtection: true", "clusterDeletionProtection: false", false)]
    [InlineData("machineType: n2-standard-4", "machineType: n2-standard-8", false)]
    [InlineData("minPerZone: 1", "minPerZone: 2", false)]
    [InlineData("maxPerZone: 20", "maxPerZone: 25", false)]
    [InlineData("diskGb: 100", "diskGb: 200", false)]
    [InlineData("diskType: pd-balanced", "diskType: pd-ssd", false)]
    [InlineData("        node-pool: system\n", "        node-pool: system\n            tier: one\n", false)]
    [InlineData("- name: serving\n", "- name: serving\n      drained: true\n", false)]
    [InlineData("          machineType: n2-standard-8\n", "          machineType: n2-standard-8\n          upgrade: blue-green\n", false)]
    [InlineData("databaseTier: db-custom-2-7680", "databaseTier: db-custom-4-15360", false)]
    [InlineData("databaseHighAvailability: true", "databaseHighAvailability: false", false)]
    [InlineData("proxyReplicasMax: 30", "proxyReplicasMax: 20", false)]
    [InlineData("proxyHost: proxy.gocenter", "proxyHost: modules.gocenter", false)]
    [InlineData("edgeReplicas: 3", "edgeReplicas: 4", false)]
    [InlineData("queueStorage: 10Gi", "queueStorage: 20Gi", false)]
    [InlineData("metricsStorage: 100Gi", "metricsStorage: 200Gi", false)]
    [InlineData("acmeDirectory: production", "acmeDirectory: staging", false)]
    [InlineData("proxyTenants: []", "proxyTenants: [{ name: a, host: a.gocenter.example.com }]", false)]
    public async Task A_setting_replaces_what_holds_state_only_where_it_is_named(string text, string instead, bool replaces)
    {
        var before = Repository.ReadText("Pulumi.prod.yaml");
        Assert.Contains(text, before, StringComparison.Ordinal);

        var difference = GraphDifference.Between(await GraphOf(before), await GraphOf(before.Replace(text, instead, StringComparison.Ordinal)));

        Assert.False(difference.IsEmpty);
        var stateful = difference.Resources.Where(change => Matters(change.Resource.Type)).ToList();
        var replaced = stateful.SelectMany(change => Replacements.Known.In(change).Select(property => $"{change.Resource.Key} {property.Path}"))
            .Concat(stateful.Where(change => change.Kind == ChangeKind.Delete).Select(change => $"{change.Resource.Key} is deleted"));
        if (replaces)
            Assert.NotEmpty(replaced);
        else
            Assert.Empty(replaced);
    }

    private static Task<ResourceGraph> GraphOf(string yaml)
    {
        var settings = SettingsReader.Load(new YamlSettingsSource("Pulumi.prod.yaml", yaml, Repository.Project));
        return GraphRecorder.RecordAsync(options => new EnvironmentStack(settings, options), Repository.Project.Name, "prod");
    }
}
