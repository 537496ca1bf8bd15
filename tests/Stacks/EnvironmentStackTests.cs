using GoCenter.Cli.Differences;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Policy.Rules;
using GoCenter.Components;
using GoCenter.Stacks;
using GoCenter.Stacks.Settings;
using GoCenter.Tests.Stacks.Network;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Stacks;

/// <summary>An environment as its settings make it.</summary>
public sealed class EnvironmentStackTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("ci")]
    public async Task Is_what_was_recorded(string stack)
    {
        var graph = await GraphOf(stack, Repository.ReadText($"Pulumi.{stack}.yaml"));

        // A change that is meant: make record. The diff of the recorded graph is then part of the change.
        Assert.Equal(
            Repository.ReadText($"tests/Recorded/{stack}.json"), System.Text.Encoding.UTF8.GetString(GraphWriter.Write(graph).Span));
    }

    [Fact]
    public async Task Stands_behind_node_ports_where_the_setting_says_so()
    {
        var graph = await GraphOf("dev", Repository.ReadText("Pulumi.dev.yaml"));

        var service = graph.Find("kubernetes:helm.sh/v3:Release::edge-traefik")!.Inputs.Find("values")!.Find("service")!;
        Assert.Equal("NodePort", service.Find("spec")!.FindText("type"));
        Assert.Contains(graph.Resources, resource => resource.Type == "gcp:compute/forwardingRule:ForwardingRule");
    }

    [Fact]
    public async Task Holds_seven_kinds_of_nodes_in_three_clusters_each_hardened()
    {
        var lines = Repository.ReadText("Pulumi.prod.yaml").Split("  gocenter:clusters:");
        var rest = lines[1][lines[1].IndexOf("\n\n", StringComparison.Ordinal)..];
        var graph = await GraphOf("prod", $"{lines[0]}  gocenter:clusters:{ReferenceFleet.Clusters}{rest}");

        var inventory = new Inventory(graph);
        Assert.Equal(["archive", "gocenter", "serving"], inventory.Clusters.Select(cluster => cluster.Name));
        var pools = inventory.Clusters.SelectMany(cluster => cluster.Pools).ToList();
        Assert.Equal(7, pools.Select(pool => pool.Node.Inputs.Find("nodeConfig")!.FindText("machineType")).Distinct().Count());
        Assert.Equal(174, pools.Sum(pool => pool.Node.Inputs.Find("autoscaling")!.Find("maxNodeCount")!.Number * 3));

        Assert.Equal(3, Count("kubernetes:apps/v1:Deployment", "athens"));
        Assert.Equal(3, Count("kubernetes:helm.sh/v3:Release", "edge-traefik"));
        Assert.Equal(1, Count("kubernetes:apps/v1:Deployment", "workers"));
        Assert.Equal(1, Count("gcp:storage/bucket:Bucket", "athens-store"));
        Assert.Equal(1, Count("gcp:sql/databaseInstance:DatabaseInstance", "module-index"));
        Assert.Equal(
            9, graph.Find("gcp:compute/regionBackendService:RegionBackendService::edge-websecure")!.Inputs.Find("backends")!.Items.Length);
        // Whatever is said about the first is said about each, but for its name, its place in the network and its identity.
        string[] own = ["name", "subnetwork", "privateClusterConfig.masterIpv4CidrBlock", "resourceLabels.cluster"];
        Assert.All(inventory.Clusters, cluster => Assert.All(
            GraphDifference.Compare(inventory.Clusters[0].Node, cluster.Node),
            change => Assert.True(change.Path.StartsWith('(') || own.Contains(change.Path), change.Path)));
        foreach (var cluster in inventory.Clusters)
            Assert.Equal([], Network.PolicyCheck.Faults(graph.Of(cluster.Name)));
        Assert.Empty(PolicyReport.Of(inventory, PolicyRules.All, PolicyException.All).Violations.Select(finding => $"{finding.Rule.Id} {finding.Breach.Resource.Name}"));

        int Count(string type, string name) => graph.Resources.Count(node => node.Type == type && ScopedName.Local(node.Name) == name);
    }

    [Fact]
    public async Task Names_what_is_in_every_cluster_the_same()
    {
        var graph = await GraphOf("prod", Repository.ReadText("Pulumi.prod.yaml"));
        var inventory = new Inventory(graph);

        string[] Objects(string cluster) => [.. graph.Resources
            .Where(node => node.Type.StartsWith("kubernetes:", StringComparison.Ordinal) && inventory.ClusterOf(node)?.Name == cluster)
            .Select(node =>
                $"{node.Type} {node.Inputs.FindText("namespace") ?? node.NamespaceOf()}/{node.Inputs.FindText("name") ?? node.NameOf()}")];

        Assert.Empty(Objects("serving").Except(Objects("gocenter")));
        Assert.All(Objects("serving"), name => Assert.DoesNotContain("serving", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Draining_a_cluster_changes_the_capacity_of_its_backends_and_nothing_else()
    {
        var before = await GraphOf("prod", Repository.ReadText("Pulumi.prod.yaml"));
        var after = await GraphOf("prod", Repository.ReadText("Pulumi.prod.yaml").Replace("    - name: serving\n", "    - name: serving\n      drained: true\n", StringComparison.Ordinal));

        var changed = GraphDifference.Between(before, after).Resources.Select(change => change.Resource).ToList();

        Assert.Equal(["edge-web", "edge-websecure"], changed.Select(node => node.Name));
        Assert.All(changed, node => Assert.All(
            GraphDifference.Compare(before.Find(node.Key)!, node),
            change => Assert.Matches(@"^backends\[[345]\]\.capacityScaler$", change.Path)));
    }

    [Fact]
    public async Task Has_load_tests_only_where_the_setting_says_so()
    {
        Assert.DoesNotContain((await GraphOf("dev", Repository.ReadText("Pulumi.dev.yaml"))).Resources, IsTestRun);
        Assert.Contains((await GraphOf("dev", Changed("loadTest: false", "loadTest: true"))).Resources, IsTestRun);

        static bool IsTestRun(ResourceNode resource) => resource.Type == "kubernetes:k6.io/v1alpha1:TestRun";
    }

    [Fact]
    public async Task Gives_each_team_a_proxy_and_a_host()
    {
        var graph = await GraphOf(
            "dev", Changed("proxyTenants: []", "proxyTenants: [{ name: payments, host: payments.dev.gocenter.example.com }]"));

        Assert.NotNull(graph.Find("kubernetes:apps/v1:Deployment::athens-payments"));
        Assert.Equal(
            "gocenter-dev-modules-payments", graph.Find("gcp:storage/bucket:Bucket::athens-payments-store")!.Inputs.FindText("name"));
        Assert.Contains(graph.Resources, resource => resource.Type == "kubernetes:networking.k8s.io/v1:Ingress"
            && resource.Inputs.Find("spec")!.Find("rules")!.Items[0].FindText("host") == "payments.dev.gocenter.example.com");
    }

    [Theory]
    [InlineData("gocenter:Google:GoogleProject::google", "gcp:")]
    [InlineData("gocenter:Gke:Cluster::cluster", "gcp:serviceaccount/iAMMember:IAMMember")]
    [InlineData("gocenter:Observability:Monitoring::monitoring", "kubernetes:helm.sh/v3:Release")]
    [InlineData("gocenter:Observability:Monitoring::monitoring", "kubernetes:monitoring.coreos.com/v1:PodMonitor")]
    [InlineData("gocenter:Observability:Monitoring::monitoring", "kubernetes:monitoring.coreos.com/v1:PrometheusRule")]
    [InlineData("gocenter:Observability:Monitoring::monitoring", "kubernetes:monitoring.coreos.com/v1:Probe")]
    public async Task Asks_for_nothing_before_it_can_be_had(string first, string type)
    {
        var graph = await GraphOf("dev", Repository.ReadText("Pulumi.dev.yaml"));

        var asked = graph.Resources.Where(resource => resource.Type.StartsWith(type, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(asked);
        Assert.All(asked, resource => Assert.True(IsAfter(resource), $"{resource.Key} does not wait for {first}"));

        // A child waits for its parent, and a component for what it depends on with all that is in it.
        bool IsAfter(ResourceNode resource) => IsFirst(resource.Parent) || resource.DependsOn.Any(IsFirst)
            || resource.DependsOn.Append(resource.Parent).Any(key => key is not null && IsAfter(graph.Find(key)!));

        // Each cluster has one of its own.
        bool IsFirst(string? key) => key == first || key == first.Replace("::", "::serving/", StringComparison.Ordinal);
    }

    private static string Changed(string text, string instead)
    {
        var yaml = Repository.ReadText("Pulumi.dev.yaml");
        Assert.Contains(text, yaml, StringComparison.Ordinal);
        return yaml.Replace(text, instead, StringComparison.Ordinal);
    }

    internal static Task<ResourceGraph> GraphOf(string stack, string yaml)
    {
        var settings = SettingsReader.Load(new YamlSettingsSource($"Pulumi.{stack}.yaml", yaml, Repository.Project));
        return GraphRecorder.RecordAsync(options => new EnvironmentStack(settings, options), "gocenter", stack);
    }
}
