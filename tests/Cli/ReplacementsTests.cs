using GoCenter.Cli.Differences;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Review;
using GoCenter.Stacks;
using GoCenter.Stacks.Settings;
using GoCenter.Tests.Cli.Samples;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Cli;

/// <summary>Which changes delete something and make it anew, and that settings do not by accident.</summary>
public sealed class ReplacementsTests
{
    private static readonly string s_prod = Repository.ReadText("Pulumi.prod.yaml");

    private static readonly Lazy<Task<ResourceGraph>> s_prodGraph = new(() => GraphOf(s_prod));

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

    [Fact]
    public async Task Configuration_changes_in_place_because_every_cluster_s_provider_lets_it()
    {
        var providers = (await s_prodGraph.Value).Resources.Where(resource => resource.Type == "pulumi:providers:kubernetes").ToList();

        Assert.Equal(2, providers.Count);
        Assert.All(providers, provider => Assert.Equal(
            ("true", "true"), (provider.Inputs.FindText("enableConfigMapMutable"), provider.Inputs.FindText("enableSecretMutable"))));
        Assert.False(Replacements.Known.Forces("kubernetes:core/v1:ConfigMap", "data[\"nginx.conf\"]"));
        Assert.False(Replacements.Known.Forces("kubernetes:core/v1:Secret", "stringData.password"));
        Assert.True(Replacements.Known.Forces("kubernetes:core/v1:Secret", "type"));
    }

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

    public static TheoryData<string> Settings => new(SettingChanges.All.Select(change => change.Key));

    // Each by itself; what may replace something is named, and is nothing that one changes in passing.
    [Theory]
    [MemberData(nameof(Settings))]
    public async Task A_setting_replaces_what_holds_state_only_where_it_is_named(string key)
    {
        var change = SettingChanges.All.Single(change => change.Key == key);
        var before = change.From(s_prod);
        var after = change.Apply(before);
        Assert.NotEqual(before, after);

        var difference = GraphDifference.Between(before == s_prod ? await s_prodGraph.Value : await GraphOf(before), await GraphOf(after));

        Assert.Equal(change.IsHidden, difference.IsEmpty);
        var stateful = difference.Resources.Where(change => Matters(change.Resource.Type)).ToList();
        var replaced = stateful.SelectMany(change => Replacements.Known.In(change).Select(property => $"{change.Resource.Key} {property.Path}"))
            .Concat(stateful.Where(change => change.Kind == ChangeKind.Delete).Select(change => $"{change.Resource.Key} is deleted"));
        if (change.Replaces)
            Assert.NotEmpty(replaced);
        else
            Assert.Empty(replaced);
    }

    [Fact]
    public void Every_setting_is_changed() => Assert.Equal(
        Repository.Project.Declarations.SelectMany(declaration => declaration.Items == "object" ? [declaration.Key, .. KeysBelow(declaration.Key)] : new[] { declaration.Key })
            .Concat(KeysBelow("clusters.nodePools")).Concat(KeysBelow("clusters.nodePools.taints")).Order(StringComparer.Ordinal),
        SettingChanges.All.Select(change => change.Key).Order(StringComparer.Ordinal));

    // An object with a key that nobody knows is answered with those that are known.
    private static IEnumerable<string> KeysBelow(string path)
    {
        var keys = path.Split('.');
        var yaml = keys[1..].Reverse().Aggregate("[{ zzzzzzzzzz: 1 }]", (below, key) => $"[{{ {key}: {below} }}]");
        var faults = SettingsReader.Read(new YamlSettingsSource("a.yaml", $"config:\n  gocenter:{keys[0]}: {yaml}\n", Repository.Project)).Faults;
        const string Known = "is not a known key; allowed are ";
        var message = Assert.Single(faults.Select(fault => fault.ToString()), text => text.Contains(Known, StringComparison.Ordinal));
        return message[(message.IndexOf(Known, StringComparison.Ordinal) + Known.Length)..].TrimEnd('.').Split(", ").Select(key => $"{path}.{key}");
    }

    private static Task<ResourceGraph> GraphOf(string yaml)
    {
        var settings = SettingsReader.Load(new YamlSettingsSource("Pulumi.prod.yaml", yaml, Repository.Project));
        return GraphRecorder.RecordAsync(options => new EnvironmentStack(settings, options), Repository.Project.Name, "prod");
    }
}
