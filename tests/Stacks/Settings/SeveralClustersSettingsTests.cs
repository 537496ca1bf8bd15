namespace GoCenter.Tests.Stacks.Settings;

/// <summary>Every bad input that takes a second cluster, with the whole of what is said about it.</summary>
public class SeveralClustersSettingsTests
{
    [Fact]
    public void Two_clusters_are_read_in_order()
    {
        var settings = GoodSettings.Read(Two()).OrThrow();

        Assert.Equal(["gocenter", "serving"], settings.Clusters.Select(cluster => cluster.Name));
        Assert.Equal(["10.11.0.0/20"], settings.Clusters[1..].Select(cluster => cluster.PodRange.ToString()));
        Assert.Equal([false, true], GoodSettings.Read(Two("drained: true")).OrThrow().Clusters.Select(cluster => cluster.Drained));
    }

    [Theory]
    [InlineData("name: serving", "name: gocenter", "clusters[1].name is \"gocenter\"; allowed is a name that no cluster before has.")]
    [InlineData("name: serving", "name: a-name-of-17-chars",
        "clusters[1].name is \"a-name-of-17-chars\"; allowed is a cluster name of 1 to 16 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen.")]
    [InlineData("edgeExposure: node-port", "edgeExposure: load-balancer",
        "edgeExposure is \"load-balancer\"; allowed is node-port where there are several clusters, because a load balancer that a cluster orders has an address of its own and leads to that cluster alone.")]
    [InlineData("nodeRange: 10.10.0.0/28", "nodeRange: 10.0.0.0/24",
        "clusters[1].nodeRange is \"10.0.0.0/24\"; allowed is a range that does not overlap clusters[0].nodeRange, which is 10.0.0.0/28.")]
    [InlineData("podRange: 10.11.0.0/20", "podRange: 10.2.0.0/19",
        "clusters[1].podRange is \"10.2.0.0/19\"; allowed is a range that does not overlap clusters[0].serviceRange, which is 10.2.0.0/20.")]
    [InlineData("controlPlaneRange: 10.13.0.0/28", "controlPlaneRange: 10.3.0.0/28",
        "clusters[1].controlPlaneRange is \"10.3.0.0/28\"; allowed is a range that does not overlap clusters[0].controlPlaneRange, which is 10.3.0.0/28.")]
    [InlineData("podRange: 10.11.0.0/20", "podRange: 10.11.0.0/21",
        "clusters[1].podRange is \"10.11.0.0/21\"; allowed is a /20 or larger, for 12 nodes (2 zones, and what upgrades add) with a /24 each.")]
    [InlineData("maxPerZone: 4", "maxPerZone: 2",
        "proxyReplicasMax is 6; allowed is at most 4, the nodes of cluster serving's pools with the label node-pool: pvm-pool, because each replica takes one of its own.")]
    [InlineData("name: elastic", "name: stable",
        "clusters[1].nodePools[1].name is \"stable\"; allowed is a name that no pool before has.")]
    [InlineData("labels: { node-pool: system } }", "labels: { node-pool: other } }",
        "clusters[1].nodePools has no system pool; allowed is a list with at least one pool with the label node-pool: system, capacity on-demand, minPerZone 1 or more and no hard taint but components.gke.io/gke-managed-components=true:NO_SCHEDULE, which the cluster's own pods tolerate.")]
    [InlineData("drained: false", "drained: maybe", "clusters[1].drained is \"maybe\"; allowed is true or false.")]
    [InlineData("drained: false", "draine: true", "clusters[1].draine is not a known key; the nearest known one is drained.")]
    public void A_fault_says_where_it_is_what_was_found_and_what_is_allowed(string text, string instead, string fault)
    {
        var yaml = Two();
        Assert.Contains(text, yaml, StringComparison.Ordinal);

        var faults = GoodSettings.FaultsOf(yaml.Replace(text, instead, StringComparison.Ordinal));

        Assert.Equal([fault], faults.Select(found => found[(found.IndexOf("gocenter:", StringComparison.Ordinal) + "gocenter:".Length)..]));
    }

    [Fact]
    public void One_cluster_has_to_be_left()
    {
        var yaml = Two("drained: true").Replace(
            "      controlPlaneRange: 10.3.0.0/28", "      controlPlaneRange: 10.3.0.0/28\n      drained: true", StringComparison.Ordinal)
            .Replace(
                "    controlPlaneRange: 10.3.0.0/28", "    controlPlaneRange: 10.3.0.0/28\n    drained: true", StringComparison.Ordinal);

        Assert.Equal(
            [
                "Pulumi.test.yaml:16: gocenter:clusters[0].drained is true; allowed is false for one cluster at least, or nobody would answer.",
                "Pulumi.test.yaml:47: gocenter:clusters[1].drained is true; allowed is false for one cluster at least, or nobody would answer.",
            ],
            GoodSettings.FaultsOf(yaml));
    }

    /// <summary>The good settings with a second cluster.</summary>
    internal static string Two(string drained = "drained: false") => GoodSettings.With("  gocenter:proxyHost:", $$"""
          - name: serving
            nodeRange: 10.10.0.0/28
            podRange: 10.11.0.0/20
            serviceRange: 10.12.0.0/20
            controlPlaneRange: 10.13.0.0/28
            nodePools:
            - { name: stable, machineType: e2-standard-4, capacity: on-demand, minPerZone: 1, maxPerZone: 1, diskGb: 50, diskType: pd-balanced, labels: { node-pool: system } }
            - { name: elastic, machineType: e2-standard-4, capacity: spot, minPerZone: 0, maxPerZone: 4, diskGb: 50, diskType: pd-balanced, labels: { node-pool: pvm-pool } }
            {{drained}}
          gocenter:proxyHost:
        """) + "\n  gocenter:edgeExposure: node-port";
}
