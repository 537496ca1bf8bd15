using GoCenter.Cli.Survival;

namespace GoCenter.Tests.Cli.Survival;

/// <summary>Each scenario on clusters made by hand: what is left after a node, a zone, the preemptible nodes, and during an upgrade.</summary>
public sealed class ScenarioTests
{
    private const string Zone = PodRules.Zone;

    private static SampleFleet OnePool => new SampleFleet().Pool("main");

    [Fact]
    public void One_node_may_have_all_that_only_prefer_to_keep_apart()
    {
        Assert.Equal([0, 0, 2, 0], OnePool.Deployment("web", 2, SampleFleet.RatherOnePerNode).LeftOf("web"));
        Assert.Equal([0, 0, 2, 0], OnePool.Deployment("web", 2, SampleFleet.Spread(Zone, unsatisfiable: "ScheduleAnyway")).LeftOf("web"));
    }

    // Each on its own node, but all those nodes may be in the zone that the autoscaler has grown.
    [Fact]
    public void A_zone_may_have_all_that_only_keep_off_each_others_nodes()
    {
        Assert.Equal([1, 0, 2, 1], OnePool.Deployment("web", 2, SampleFleet.OnePerNode).LeftOf("web"));
        // With one node a zone there is no such zone.
        Assert.Equal([1, 1, 2, 1], new SampleFleet().Pool("main", maximum: 1).Deployment("web", 2, SampleFleet.OnePerNode).LeftOf("web"));
    }

    [Fact]
    public void What_must_spread_over_zones_outlives_one()
    {
        Assert.Equal([1, 1, 2, 1], OnePool.Deployment("web", 2, SampleFleet.Spread(Zone)).LeftOf("web"));
        // 7 over three zones are at most 3 in one; over two zones that may be all there are, 4.
        Assert.Equal(4, OnePool.Deployment("web", 7, SampleFleet.Spread(Zone)).LeftOf("web")[1]);
        Assert.Equal(3, new SampleFleet().Pool("main", zones: "'a', 'b'").Deployment("web", 7, SampleFleet.Spread(Zone)).LeftOf("web")[1]);
        // A skew of 2 lets one zone have both.
        Assert.Equal(0, OnePool.Deployment("web", 2, SampleFleet.Spread(Zone, skew: 2)).LeftOf("web")[1]);
    }

    // The scheduler does not know a zone before it has a node: the first may get everything.
    [Fact]
    public void Zones_without_a_node_count_for_nothing_unless_a_least_number_is_asked_for()
    {
        var scaledAway = new SampleFleet().Pool("main", minimum: 0);

        Assert.Equal(0, scaledAway.Deployment("web", 2, SampleFleet.Spread(Zone)).LeftOf("web")[1]);
        Assert.Equal(1, scaledAway.Deployment("api", 2, SampleFleet.Spread(Zone, more: "'minDomains': 3, 'labelSelector': {'matchLabels': {'app': 'NAME'}}")).LeftOf("api")[1]);
    }

    // The empty zone of other people's nodes holds the others down to the skew, unless the rule honours taints.
    [Theory]
    [InlineData("", 2)]
    [InlineData("'nodeTaintsPolicy': 'Honor', ", 4)]
    public void A_zone_of_tainted_nodes_counts_unless_the_rule_honours_taints(string policy, int ready)
    {
        var fleet = new SampleFleet().Pool("main", zones: "'a', 'b'").Pool("theirs", zones: "'c'", taints: "{'key': 'theirs', 'value': 'true', 'effect': 'NO_SCHEDULE'}")
            .Deployment("web", 4, SampleFleet.Spread(Zone, more: policy + "'labelSelector': {'matchLabels': {'app': 'NAME'}}"));

        Assert.Equal((ready, 4), (fleet.Of("web").Ready, fleet.Of("web").Count));
    }

    [Fact]
    public void Pods_find_nodes_by_the_labels_of_their_machine() =>
        Assert.Equal(2, OnePool.Deployment("web", 2, "'nodeSelector': {'node.kubernetes.io/instance-type': 'n2-standard-4'}").Of("web").Ready);

    [Fact]
    public void A_selector_for_other_pods_spreads_nothing() =>
        Assert.Equal([0, 0, 2, 0], OnePool.Deployment("web", 2, SampleFleet.Spread(Zone, more: "'labelSelector': {'matchLabels': {'app': 'other'}}")).LeftOf("web"));

    [Fact]
    public void Nodes_that_hold_one_pod_each_lose_one()
    {
        Assert.Equal([1, 0, 2, 1], OnePool.Deployment("web", 2, cpu: "2").LeftOf("web"));
        Assert.Equal([1, 0, 2, 1], OnePool.Deployment("web", 2, memory: "7Gi").LeftOf("web"));
    }

    [Fact]
    public void Every_preemptible_node_takes_what_is_on_them_and_an_anchor_stays()
    {
        var fleet = new SampleFleet().Pool("main").Pool("cheap", preemptible: true)
            .Deployment("web", 3, "'nodeSelector': {'pool': 'cheap'}, " + SampleFleet.OnePerNode, labels: "'service': 'web'")
            .Deployment("web-anchor", 2, "'nodeSelector': {'pool': 'main'}, " + SampleFleet.OnePerNode + ", " + SampleFleet.Spread(Zone), labels: "'service': 'web'")
            .Object("kubernetes:core/v1:Service", "web", "{'selector': {'service': 'web'}}");

        var report = fleet.Judge();
        var cluster = Assert.Single(report.Clusters);
        var service = Assert.Single(cluster.Services);

        Assert.Equal([2, 0, 0, 2], fleet.LeftOf("web"));
        Assert.True(report.Holds);
        Assert.Equal((5, 2, 1), (service.Ready, service.Worst[Scenario.Preemptible].Remaining, service.Worst[Scenario.Zone].Remaining));
        Assert.Equal("cheap", service.Worst[Scenario.Preemptible].Where);

        // Without a Service in common neither stands in for the other.
        Assert.Equal(["n/web"], new SampleFleet().Pool("main").Pool("cheap", preemptible: true)
            .Deployment("web", 3, "'nodeSelector': {'pool': 'cheap'}")
            .Deployment("web-anchor", 2, "'nodeSelector': {'pool': 'main'}, " + SampleFleet.Spread(Zone)).Judge().Stopped.Select(outlook => outlook.Id));
    }

    [Fact]
    public void What_may_be_on_either_kind_of_node_may_all_be_on_preemptible_ones() =>
        Assert.Equal(0, new SampleFleet().Pool("main").Pool("cheap", preemptible: true, maximum: 1).Deployment("web", 3, SampleFleet.Spread(Zone)).LeftOf("web")[2]);

    [Fact]
    public void Few_preemptible_nodes_cannot_have_all() =>
        Assert.Equal(2, new SampleFleet().Pool("main").Pool("cheap", preemptible: true, maximum: 1, zones: "'a'").Deployment("web", 3, SampleFleet.OnePerNode).LeftOf("web")[2]);

    [Fact]
    public void An_upgrade_drains_as_many_nodes_at_once_as_its_settings_say()
    {
        SampleFleet Surge(string upgrade) => new SampleFleet().Pool("main", upgrade: upgrade).Deployment("web", 6, SampleFleet.OnePerNode);

        Assert.Equal(5, Surge("'maxSurge': 1, 'maxUnavailable': 0").LeftOf("web")[3]);
        Assert.Equal(4, Surge("'maxSurge': 1, 'maxUnavailable': 1").LeftOf("web")[3]);
        Assert.Equal(3, Surge("'strategy': 'SURGE', 'maxSurge': 3, 'maxUnavailable': 2").LeftOf("web")[3]);
        Assert.Equal(5, Surge("'strategy': 'BLUE_GREEN'").LeftOf("web")[3]);
        Assert.Equal(4, Surge("'strategy': 'BLUE_GREEN', 'blueGreenSettings': {'standardRolloutPolicy': {'batchNodeCount': 2}}").LeftOf("web")[3]);
        // Half of nine nodes, which need not be of one zone.
        Assert.Equal(1, Surge("'strategy': 'BLUE_GREEN', 'blueGreenSettings': {'standardRolloutPolicy': {'batchPercentage': 0.5}}").LeftOf("web")[3]);
    }

    [Fact]
    public void A_budget_keeps_what_an_upgrade_would_take_and_nothing_else_would_spare()
    {
        var fleet = OnePool.Deployment("web", 3).Object("kubernetes:policy/v1:PodDisruptionBudget", "web", "{'maxUnavailable': 1, 'selector': {'matchLabels': {'app': 'web'}}}");

        Assert.Equal([0, 0, 3, 2], fleet.LeftOf("web"));
        Assert.Empty(fleet.Of("web").BlockedPools.ToArray());
    }

    [Fact]
    public void A_budget_that_allows_nothing_blocks_the_drain_and_then_saves_nothing()
    {
        var fleet = OnePool.Deployment("web", 2).Object("kubernetes:policy/v1:PodDisruptionBudget", "web", "{'minAvailable': 2, 'selector': {'matchLabels': {'app': 'web'}}}");

        Assert.Equal(0, fleet.LeftOf("web")[3]);
        Assert.Equal(["main"], fleet.Of("web").BlockedPools.ToArray());
    }

    [Fact]
    public void Pods_that_no_node_takes_are_pending()
    {
        const string taint = "{'key': 'only', 'value': 'builds', 'effect': 'NO_SCHEDULE'}";
        SampleFleet Tainted(string tolerations) => new SampleFleet().Pool("system").Pool("builders", taints: taint)
            .Deployment("build", 1, $"'nodeSelector': {{'pool': 'builders'}}, 'tolerations': [{tolerations}]");

        Assert.Equal((0, true), Ready(Tainted(""), "build"));
        Assert.Equal((0, true), Ready(Tainted("{'key': 'only', 'value': 'tests'}"), "build"));
        Assert.Equal((1, false), Ready(Tainted("{'key': 'only', 'value': 'builds', 'effect': 'NoSchedule'}"), "build"));
        Assert.Equal((1, false), Ready(Tainted("{'operator': 'Exists'}"), "build"));
        Assert.Equal((0, true), Ready(Tainted("{'operator': 'Exists', 'effect': 'NoExecute'}"), "build"));
        Assert.Equal((1, false), Ready(new SampleFleet().Pool("soft", taints: taint.Replace("NO_SCHEDULE", "PREFER_NO_SCHEDULE", StringComparison.Ordinal)).Deployment("build", 1), "build"));

        Assert.Equal((0, true), Ready(OnePool.Deployment("web", 1, "'nodeSelector': {'pool': 'elsewhere'}"), "web"));
        Assert.Equal((0, true), Ready(OnePool.Deployment("web", 1, memory: "13Gi"), "web"));
        Assert.Equal((9, true), Ready(OnePool.Deployment("web", 10, SampleFleet.OnePerNode), "web"));
        Assert.Equal((3, true), Ready(OnePool.Deployment("web", 4, SampleFleet.OnePerNode.Replace(PodRules.HostName, Zone, StringComparison.Ordinal)), "web"));
        Assert.False(OnePool.Deployment("web", 10, SampleFleet.OnePerNode).Judge().Holds);
    }

    [Fact]
    public void The_autoscaler_adds_nodes_up_to_the_most_and_where_it_may()
    {
        var cluster = Assert.Single(OnePool.Deployment("web", 5, SampleFleet.OnePerNode).Judge().Clusters);

        Assert.Equal(5, cluster.Placement.Nodes.Count);
        // After the loss of a zone, four of its pods' places are elsewhere; without machines to be had they wait.
        var zone = cluster.Recoveries.First(recovery => recovery.Event is { Scenario: Scenario.Zone, Where: "a" });
        Assert.True(zone.Lost >= 2);
        Assert.Empty(zone.Waiting);
        Assert.True(zone.OnNewNodes >= 1);
    }

    [Fact]
    public void A_disk_keeps_its_pod_in_its_zone()
    {
        var fleet = new SampleFleet().Pool("main", maximum: 1)
            .Resource("kubernetes:apps/v1:StatefulSet", "db", """
                {'kind': 'StatefulSet', 'metadata': {'name': 'db', 'namespace': 'n'}, 'spec': {'replicas': 1, 'volumeClaimTemplates': [{'spec': {}}],
                 'template': {'metadata': {'labels': {'app': 'db'}}, 'spec': {'containers': [{}]}}}}
                """);

        var cluster = Assert.Single(fleet.Judge().Clusters);

        var zone = Assert.Single(cluster.Placement.Nodes, node => node.Pods.Any(pod => pod.Name == "db")).Zone;
        Assert.Equal(["n/db"], cluster.Recoveries.Single(recovery => recovery.Event.Scenario == Scenario.Zone && recovery.Event.Where == zone).Waiting.ToArray());
        Assert.All(cluster.Recoveries.Where(recovery => recovery.Event.Scenario == Scenario.Zone && recovery.Event.Where != zone), recovery => Assert.Empty(recovery.Waiting));
    }

    [Fact]
    public void Scalers_say_how_few_there_may_be()
    {
        var fleet = OnePool
            .Resource("kubernetes:apps/v1:Deployment", "web", "{'kind': 'Deployment', 'metadata': {'name': 'web', 'namespace': 'n'}, 'spec': {'template': {'metadata': {'labels': {'app': 'web'}}, 'spec': {'containers': [{}]}}}}")
            .Resource("kubernetes:apps/v1:Deployment", "work", "{'kind': 'Deployment', 'metadata': {'name': 'work', 'namespace': 'n'}, 'spec': {'template': {'metadata': {'labels': {'app': 'work'}}, 'spec': {'containers': [{}]}}}}")
            .Object("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", "web", "{'minReplicas': 4, 'scaleTargetRef': {'name': 'web'}}")
            .Object("kubernetes:keda.sh/v1alpha1:ScaledObject", "work", "{'minReplicaCount': 0, 'scaleTargetRef': {'name': 'work'}}");

        Assert.Equal(4, fleet.Of("web").Ready);
        Assert.Equal((0, true), (fleet.Of("work").Ready, fleet.Of("work").Holds));
        Assert.NotNull(fleet.Of("work").Exemption);
    }

    [Fact]
    public void Agents_and_jobs_need_not_stay_and_agents_take_room_on_every_node_that_admits_them()
    {
        var fleet = new SampleFleet().Pool("main", maximum: 1).Pool("closed", maximum: 1, taints: "{'key': 'k', 'value': 'v', 'effect': 'NO_EXECUTE'}")
            .Resource("kubernetes:apps/v1:DaemonSet", "agent", "{'kind': 'DaemonSet', 'metadata': {'name': 'agent', 'namespace': 'n'}, 'spec': {'template': {'spec': {'containers': [{'resources': {'limits': {'cpu': '3'}}}]}}}}")
            .Resource("kubernetes:batch/v1:Job", "once", "{'kind': 'Job', 'metadata': {'name': 'once', 'namespace': 'n'}, 'spec': {'template': {'spec': {'containers': [{}]}}}}");

        var report = fleet.Deployment("web", 2, cpu: "600m").Judge();

        Assert.Equal((3, true), (fleet.Of("agent").Ready, fleet.Of("agent").Holds));
        Assert.True(fleet.Of("once").Holds);
        // 3920m less 350m for GKE and 3000m for the agent leave 570m.
        Assert.Equal(["n/web"], report.Pending.Select(outlook => outlook.Id));
        Assert.Equal(570, report.Clusters[0].Pools.Single(pool => pool.Pool.Name == "main").Free.MilliCpu);
        Assert.Equal(3570, report.Clusters[0].Pools.Single(pool => pool.Pool.Name == "closed").Free.MilliCpu);
    }

    [Fact]
    public void Gke_needs_room_as_well() =>
        Assert.Contains("kube-system/metrics-server", Assert.Single(new SampleFleet().Pool("main", maximum: 1, zones: "'a'", machine: "e2-medium").Judge().Clusters).SystemPending);

    [Theory]
    [InlineData("components.gke.io/gke-managed-components", true)]
    [InlineData("cloud.google.com/gke-spot", false)]
    public void Pods_of_GKE_tolerate_the_taint_that_is_made_for_them_and_no_other(string key, bool fit)
    {
        var cluster = Assert.Single(new SampleFleet().Pool("main", taints: $"{{'key': '{key}', 'value': 'true', 'effect': 'NO_SCHEDULE'}}").Judge().Clusters);

        Assert.Equal(fit ? 0 : 7, cluster.SystemPending.Length);
    }

    [Fact]
    public void What_is_not_known_is_said_and_not_passed_over()
    {
        Assert.Equal(
            ["the size of the machine type z9-standard-4, which the pool main has"],
            new SampleFleet().Pool("main", machine: "z9-standard-4").Judge().Unknown.ToArray());

        var report = OnePool.Resource("kubernetes:helm.sh/v3:Release", "new", "{'chart': 'oci://somewhere/new-chart', 'values': {}}").Judge();
        Assert.Equal(["the workloads of the chart new-chart, which new installs"], report.Unknown.ToArray());
        Assert.False(report.Holds);
    }

    private static (int Ready, bool IsPending) Ready(SampleFleet fleet, string name) => (fleet.Of(name).Ready, fleet.Of(name).IsPending);
}
