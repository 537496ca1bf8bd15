using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using GoCenter.Cli.Survival;
using GoCenter.Components.Gke;
using GoCenter.Tests.Support;
using PodGroup = GoCenter.Cli.Survival.PodGroup;

namespace GoCenter.Tests.Stacks;

/// <summary>Nothing lands on a node that was not made for it, and everything finds a node that was.</summary>
public sealed class NodeTaintTests
{
    public static TheoryData<string> Environments => ["dev", "prod", "ci"];

    [Theory]
    [MemberData(nameof(Environments))]
    public void Every_pool_is_tainted_for_what_runs_there(string stack)
    {
        var pools = Of(stack).Clusters.SelectMany(cluster => cluster.Pools).ToArray();

        Assert.Equal(5, pools.Length);
        Assert.All(pools, pool => Assert.Contains(NodeTaint.Of(pool.Capacity) ?? NodeTaint.System, pool.Taints));
        Assert.All(pools, pool => Assert.False(NodeFit.Of(InputValue.EmptyMap).Allows(pool), $"{pool.Name} takes what tolerates nothing"));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void Every_workload_finds_nodes_of_one_kind(string stack)
    {
        var inventory = Of(stack);
        var groups = new PodGroups(inventory);

        foreach (var cluster in inventory.Clusters)
        {
            var pools = cluster.Pools.Select(static pool => new SurvivalPool(pool, [])).ToArray();
            Assert.True(groups.ByCluster[cluster.Name].Count() > 15);
            Assert.All(groups.ByCluster[cluster.Name], workload => AssertPlaced(workload, pools));
        }
    }

    /// <summary>
    /// The jobs that charts start around a release, and the pods of load tests, are in no inventory: each says itself where it runs.
    /// </summary>
    [Theory]
    [MemberData(nameof(Environments))]
    public void Whatever_selects_nodes_tolerates_their_taints(string stack)
    {
        var inventory = Of(stack);
        var places = inventory.Graph.Resources.SelectMany(node => Places(node.Name, node.Inputs)
            .Select(place => (Node: node, place.Path, place.Place))).ToArray();

        Assert.Contains(
            places, place => place.Path.EndsWith(".values.prometheusOperator.admissionWebhooks.patch", StringComparison.Ordinal));
        foreach (var (node, path, place) in places)
        {
            // cert-manager selects for all of its parts at once, and each tolerates for itself.
            if (path.EndsWith(".values.global", StringComparison.Ordinal))
                continue;
            var cluster = inventory.ClusterOf(node);
            Assert.NotNull(cluster);
            Assert.True(cluster.Pools.Any(pool => NodeFit.Of(place).Allows(pool)), $"{path} selects nodes that keep it away");
        }
    }

    [Fact]
    public void A_workload_that_tolerates_nothing_has_no_node()
    {
        var pool = Of("prod").Clusters.SelectMany(cluster => cluster.Pools).First(pool => pool.Labels["node-pool"] == "system");
        var selector = InputValue.OfMap([KeyValuePair.Create("node-pool", InputValue.Of("system"))]);

        Assert.False(new NodeFit(selector, affinity: null, tolerations: null).Allows(pool));
    }

    private static void AssertPlaced(PodGroup workload, SurvivalPool[] pools)
    {
        var places = pools.Where(pool => pool.Admits(workload)).ToArray();
        if (workload.IsDaemon)
        {
            Assert.Equal(pools, places);
            return;
        }

        Assert.True(places.Length > 0, $"{workload.Id} finds no node");
        Assert.True(places.Select(static pool => pool.IsPreemptible).Distinct().Count() == 1,
            $"{workload.Id} may be on nodes that stay and on nodes that do not");
    }

    private static IEnumerable<(string Path, InputValue Place)> Places(string path, InputValue value)
    {
        if (value.Find("nodeSelector") is { Entries.IsEmpty: false })
            yield return (path, value);
        var inner = value.Entries.Select(entry => Places($"{path}.{entry.Key}", entry.Value))
            .Concat(value.Items.Select(item => Places($"{path}[]", item)));
        foreach (var place in inner.SelectMany(static places => places))
            yield return place;
    }

    private static Inventory Of(string stack) => new(GraphReader.Load(Path.Combine(Repository.Root, "tests", "Recorded", $"{stack}.json")));
}
