using GoCenter.Cli.Cost;
using GoCenter.Cli.Inventories;
using GoCenter.Cli.Views;
using GoCenter.Tests.Cli.Samples;

namespace GoCenter.Tests.Cli.Cost;

public sealed class CostReportTests
{
    private const decimal Hours = 730;

    private static readonly PriceList s_prices = new("USD", [new PriceSource("list", "A list", new DateOnly(2026, 8, 20))],
    [
        Of("cluster", "any", 0.1m),
        Of("machine/n2/on-demand/cpu", "here", 3), Of("machine/n2/on-demand/memory", "here", 0.4m),
        Of("machine/n2/spot/cpu", "here", 1), Of("machine/n2/spot/memory", "here", 0.1m),
        Of("disk/pd-balanced", "here", 0.1m), Of("disk/pd-ssd", "here", 0.2m),
        Of("nat/machine", "here", 0.01m), Of("nat/data", "here", 0.05m),
        Of("forwarding-rules/first-five", "here", 0.025m), Of("forwarding-rules/further", "here", 0.01m),
        Of("load-balancer/data", "here", 0.008m),
        Of("sql/regional/cpu", "here", 2), Of("sql/regional/memory", "here", 1), Of("sql/regional/ssd", "here", 0.5m),
        Of("storage/standard", "here", 0.02m),
    ]);

    [Fact]
    public void Nodes_cost_at_least_typically_and_at_most()
    {
        var report = Report(Cluster().With(NodePool.ResourceType, "pool", Pool(preemptible: false, minimum: 1, maximum: 5)));

        // 2 zones, 4 vCPUs and 16 GiB a node: 2, 2 + a quarter of 8, and 10 nodes.
        Assert.Equal(new CostRange(2, 4, 10) * (4 * 3 * Hours), Amount(report, "machine/n2/on-demand/cpu"));
        Assert.Equal(new CostRange(2, 4, 10) * (16 * 0.4m * Hours), Amount(report, "machine/n2/on-demand/memory"));
        Assert.Equal(new CostRange(2, 4, 10) * (100 * 0.1m), Amount(report, "disk/pd-balanced"));
        Assert.Equal(CostRange.Fixed(73), Amount(report, "cluster"));
        Assert.Equal(default, report.Saving);
        Assert.Empty(report.Unknown);
        Assert.Equal(report.Layers.Select(layer => layer.Monthly).Aggregate((sum, layer) => sum + layer), report.Total);
    }

    [Fact]
    public void Preemptible_machines_save_what_they_would_cost_more_on_demand()
    {
        var preemptible = Report(Cluster().With(NodePool.ResourceType, "pool", Pool(preemptible: true, minimum: 0, maximum: 2)));
        var onDemand = Report(Cluster().With(NodePool.ResourceType, "pool", Pool(preemptible: false, minimum: 0, maximum: 2)));

        Assert.Equal(onDemand.Total - preemptible.Total, preemptible.Saving);
        Assert.True(preemptible.Saving.Maximum > 0);
        Assert.Equal(0, preemptible.Saving.Minimum);
    }

    [Fact]
    public void What_has_no_price_is_listed_and_never_guessed()
    {
        var report = Report(Cluster()
            .With(NodePool.ResourceType, "odd",
                Pool(preemptible: false, minimum: 1, maximum: 1).Replace("n2-standard-4", "x9-huge-4", StringComparison.Ordinal))
            .With("gcp:spanner/instance:Instance", "a")
            .With("gcp:storage/bucketIAMMember:BucketIAMMember", "free"));

        Assert.Equal("machine/x9-huge-4", Assert.Single(report.Unknown).Item.Sku);
        Assert.Equal(("gcp:spanner/instance:Instance", 1), Assert.Single(report.UnknownTypes));
        Assert.Contains("x9-huge-4", CostView.Draw(report).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_price_of_another_region_is_no_price()
    {
        var report = CostReport.Of(Cluster("there").Inventory(), s_prices, 0.25m);

        Assert.All(report.Lines, line => Assert.Equal("cluster", line.Item.Sku));
    }

    [Fact]
    public void What_depends_on_use_has_a_unit_price_and_is_in_no_total()
    {
        var report = Report(new SampleGraph().With("gcp:storage/bucket:Bucket", "store", "{'location': 'HERE'}"));

        Assert.Equal(0.02m, Assert.Single(report.ByUse).Price!.Amount);
        Assert.Equal(default, report.Total);
    }

    [Fact]
    public void A_gateway_is_charged_for_thirty_two_machines_at_most()
    {
        var report = Report(Cluster()
            .With(NodePool.ResourceType, "pool", Pool(preemptible: false, minimum: 3, maximum: 50))
            .With("gcp:compute/routerNat:RouterNat", "nat", "{'region': 'here'}"));

        Assert.Equal(new CostRange(6, 30, 32) * (0.01m * Hours), Amount(report, "nat/machine"));
    }

    [Fact]
    public void Five_forwarding_rules_cost_as_much_as_one_and_the_sixth_its_own()
    {
        var graph = new SampleGraph();
        for (var i = 0; i < 7; i++)
            graph.With("gcp:compute/forwardingRule:ForwardingRule", $"rule-{i}", "{'region': 'here'}");

        var report = Report(graph);

        Assert.Equal(CostRange.Fixed((0.025m + 0.01m + 0.01m) * Hours), report.Total);
    }

    [Theory]
    [InlineData("{}", 1)]
    [InlineData("{'service': {'spec': {'type': 'NodePort'}}}", 0)]
    public void The_edge_has_a_forwarding_rule_unless_its_Service_is_on_node_ports(string values, int rules)
    {
        var graph = Cluster().With("kubernetes:helm.sh/v3:Release", "edge", $"{{'chart': 'traefik', 'values': {values}}}");

        Assert.Equal(rules, Report(graph).Lines.Count(line => line.Item.Sku == "forwarding-rules/first-five"));
    }

    [Fact]
    public void A_database_costs_its_CPUs_memory_and_disk()
    {
        var report = Report(new SampleGraph().With("gcp:sql/databaseInstance:DatabaseInstance", "index",
            "{'region': 'here', 'settings': {'tier': 'db-custom-2-4096', 'availabilityType': 'REGIONAL', 'diskSize': 20}}"));

        Assert.Equal((2 * 2 * Hours) + (4 * 1 * Hours) + (20 * 0.5m), report.Total.Typical);
    }

    [Fact]
    public void Volumes_are_counted_for_each_replica_by_the_disk_that_their_class_orders()
    {
        var report = Report(Cluster()
            .With("kubernetes:storage.k8s.io/v1:StorageClass", "own", "{'metadata': {'name': 'own'}, 'parameters': {'type': 'pd-ssd'}}")
            .With("kubernetes:apps/v1:StatefulSet", "set",
                "{'spec': {'replicas': 3, 'volumeClaimTemplates': [{'spec': {'storageClassName': 'own', 'resources': {'requests': {'storage': '2Gi'}}}}]}}")
            .With("kubernetes:core/v1:PersistentVolumeClaim", "claim", "{'spec': {'resources': {'requests': {'storage': '512Mi'}}}}")
            .With("kubernetes:helm.sh/v3:Release", "valkey",
                "{'chart': 'valkey', 'values': {'replica': {'enabled': true, 'replicas': 2, 'persistence': {'size': '10Gi', 'storageClass': 'premium-rwo'}}}}"));

        Assert.Equal(CostRange.Fixed(3 * 2 * 0.2m), Line(report, "set").Monthly);
        Assert.Equal(CostRange.Fixed(0.5m * 0.1m), Line(report, "claim").Monthly);
        // Two replicas and the primary.
        Assert.Equal(CostRange.Fixed(3 * 10 * 0.2m), Line(report, "valkey").Monthly);
    }

    [Fact]
    public void A_change_costs_the_difference_line_by_line()
    {
        var old = Report(Cluster().With(NodePool.ResourceType, "pool", Pool(preemptible: false, minimum: 1, maximum: 5)));
        var @new = Report(Cluster().With(NodePool.ResourceType, "pool", Pool(preemptible: true, minimum: 1, maximum: 5)));

        var difference = new CostDifference(old, @new);

        Assert.Equal(@new.Total - old.Total, difference.Total);
        Assert.Equal(difference.Total, difference.Lines.Aggregate(default(CostRange), (sum, line) => sum + line.Change));
        Assert.True(difference.Total.Typical < 0);
        Assert.Empty(new CostDifference(@new, @new).Lines);
    }

    private static SampleGraph Cluster(string region = "here") => new SampleGraph()
        .With("pulumi:providers:gcp", "google", $"{{'region': '{region}'}}")
        .With(GoCenter.Cli.Inventories.Cluster.ResourceType, "cluster", $"{{'name': 'one', 'location': '{region}'}}");

    private static string Pool(bool preemptible, int minimum, int maximum) => $$"""
        {
          "cluster": "one", "nodeLocations": ["a", "b"],
          "autoscaling": { "minNodeCount": {{minimum}}, "maxNodeCount": {{maximum}} },
          "nodeConfig": { "machineType": "n2-standard-4", "preemptible": {{(preemptible ? "true" : "false")}}, "diskSizeGb": 100, "diskType": "pd-balanced" }
        }
        """;

    private static Price Of(string sku, string region, decimal amount) => new(sku, region, "unit", amount, "list");

    private static CostReport Report(SampleGraph graph) => CostReport.Of(graph.Inventory(), s_prices, 0.25m);

    private static CostRange Amount(CostReport report, string sku) =>
        Assert.Single(report.Lines, line => line.Item.Sku == sku).Monthly!.Value;

    private static CostLine Line(CostReport report, string name) => Assert.Single(report.Lines, line => line.Item.Resource.Name == name);
}
