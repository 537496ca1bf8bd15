using GoCenter.Cli.Graph;
using GoCenter.Cli.Survival;
using GoCenter.Cli.Survival.Charts;
using GoCenter.Components;
using GoCenter.Components.Gke;
using GoCenter.Stacks.Settings.Checks;
using GoCenter.Tests.Cli.Samples;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Cli.Survival;

/// <summary>What each chart makes of its values.</summary>
public sealed class ChartWorkloadsTests
{
    /// <summary>A chart whose workloads nobody reads would be passed over.</summary>
    [Fact]
    public void Every_chart_of_this_repository_is_known() =>
        Assert.All(
            typeof(Versions.Charts).GetFields().Select(field => (HelmChart)field.GetValue(null)!),
            chart => Assert.True(ChartWorkloads.Find(chart.Name) is not null, $"cli/Survival/Charts has no class that reads the workloads of {chart.Name}"));

    [Theory]
    [InlineData("cert-manager", "{}", "cert-manager 1, cert-manager-webhook 1, cert-manager-cainjector 1, cert-manager-startupapicheck 1")]
    [InlineData("cert-manager", "{'replicaCount': 2, 'webhook': {'replicaCount': 3}, 'startupapicheck': {'enabled': false}}", "cert-manager 2, cert-manager-webhook 3, cert-manager-cainjector 1")]
    [InlineData("external-dns", "{}", "external-dns 1")]
    [InlineData("fluentd", "{}", "fluentd DaemonSet")]
    [InlineData("fluentd", "{'kind': 'Deployment', 'replicaCount': 2}", "fluentd 2")]
    [InlineData("k6-operator", "{}", "k6-operator-controller-manager 1")]
    [InlineData("keda", "{}", "keda-operator 1, keda-operator-metrics-apiserver 1, keda-admission-webhooks 1")]
    [InlineData("keda", "{'operator': {'replicaCount': 2}, 'metricsServer': {'replicaCount': 3}, 'webhooks': {'enabled': false}}", "keda-operator 2, keda-operator-metrics-apiserver 3")]
    [InlineData("prometheus-blackbox-exporter", "{'replicas': 2}", "prometheus-blackbox-exporter 2")]
    [InlineData("traefik", "{}", "traefik 1")]
    [InlineData("traefik", "{'deployment': {'kind': 'DaemonSet'}}", "traefik DaemonSet")]
    [InlineData("traefik", "{'autoscaling': {'enabled': true, 'minReplicas': 4}, 'deployment': {'replicas': 2}}", "traefik 4")]
    [InlineData("valkey", "{}", "valkey 1")]
    [InlineData("valkey", "{'replica': {'enabled': true}}", "valkey-0 1, valkey-1...2 2")]
    [InlineData("valkey", "{'replica': {'enabled': true, 'replicas': 1}}", "valkey-0 1, valkey-1 1")]
    [InlineData(
        "kube-prometheus-stack", "{}",
        "prometheus-kube-prometheus-stack-prometheus 1, alertmanager-kube-prometheus-stack-alertmanager 1, kube-prometheus-stack-operator 1, kube-prometheus-stack-grafana 1, kube-prometheus-stack-kube-state-metrics 1, kube-prometheus-stack-prometheus-node-exporter DaemonSet")]
    [InlineData(
        "kube-prometheus-stack",
        "{'prometheus': {'prometheusSpec': {'replicas': 2}}, 'alertmanager': {'enabled': false}, 'grafana': {'fullnameOverride': 'grafana', 'replicas': 2}, 'kubeStateMetrics': {'enabled': false}, 'nodeExporter': {'enabled': false}}",
        "prometheus-kube-prometheus-stack-prometheus 2, kube-prometheus-stack-operator 1, grafana 2")]
    public void Workloads_and_replicas(string chart, string values, string workloads) =>
        Assert.Equal(workloads, string.Join(", ", Read(chart, values).Select(pods => $"{pods.Name} {(pods.IsDaemon ? "DaemonSet" : pods.Count)}")));

    [Fact]
    public void Keep_apart_only_what_is_made_to()
    {
        Assert.False(Read("kube-prometheus-stack", "{'prometheus': {'prometheusSpec': {'podAntiAffinity': 'soft'}}}")[0].Rules.OnePerNode);
        Assert.True(Read("kube-prometheus-stack", "{'prometheus': {'prometheusSpec': {'podAntiAffinity': 'hard'}}}")[0].Rules.OnePerNode);
        Assert.True(Read("kube-prometheus-stack", "{'prometheus': {'prometheusSpec': {'podAntiAffinity': 'hard', 'podAntiAffinityTopologyKey': 'topology.kubernetes.io/zone'}}}")[0].Rules.OnePerZone);
        // What is said for all of KEDA holds for each part that says nothing itself.
        const string affinity = "{'podAntiAffinity': {'requiredDuringSchedulingIgnoredDuringExecution': [{'topologyKey': 'kubernetes.io/hostname', 'labelSelector': {'matchLabels': {'app': 'keda-operator'}}}]}}";
        Assert.Equal([true, false, false], Read("keda", $"{{'affinity': {affinity}}}").Select(pods => pods.Rules.OnePerNode));
    }

    [Fact]
    public void Budgets_are_those_that_the_charts_make()
    {
        Assert.Null(Read("traefik", "{}")[0].Budget);
        Assert.Equal(new Budget("1", null), Read("traefik", "{'podDisruptionBudget': {'enabled': true, 'minAvailable': 1}}")[0].Budget);
        Assert.Equal(new Budget("1", null), Read("cert-manager", "{'podDisruptionBudget': {'enabled': true}}")[0].Budget);
        Assert.Equal(new Budget(null, "1"), Read("valkey", "{'replica': {'enabled': true}, 'podDisruptionBudget': {'enabled': true}}")[1].Budget);
        Assert.Equal(new Budget(null, "50%"), Read("keda", "{'podDisruptionBudget': {'metricServer': {'maxUnavailable': '50%'}}}")[1].Budget);
        Assert.Equal(new Budget("1", null), Read("kube-prometheus-stack", "{'alertmanager': {'podDisruptionBudget': {'enabled': true}}}")[1].Budget);
    }

    [Fact]
    public void Pods_ask_for_what_all_their_containers_ask_for()
    {
        const string asked = "{'requests': {'cpu': '100m', 'memory': '64Mi'}}";

        Assert.Equal(new NodeResources(200, 128 << 20, 0), Read("valkey", $"{{'resources': {asked}, 'metrics': {{'enabled': true, 'exporter': {{'resources': {asked}}}}}}}")[0].Requests);
        Assert.Equal(new NodeResources(300, 192 << 20, 0), Read("kube-prometheus-stack", $"{{'grafana': {{'resources': {asked}, 'sidecar': {{'resources': {asked}}}}}}}")[3].Requests);
        Assert.Equal(new NodeResources(100, 50 << 20, 0), Read("k6-operator", "{}")[0].Requests);
        Assert.True(Read("valkey", "{'replica': {'enabled': true}}")[0].HasZonalDisk);
    }

    // The settings' check of the pools' sizes counts on this much for our own agents.
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void The_agents_of_each_node_ask_for_what_the_settings_check_counts_on(string stack)
    {
        var report = SurvivalReport.Of(GraphReader.Load(Path.Combine(Repository.Root, "tests", "Recorded", $"{stack}.json")), MayStop.All);

        Assert.All(
            report.Clusters.SelectMany(cluster => cluster.Pools),
            pool => Assert.Equal(PoolCapacityChecks.OurAgents, pool.Daemons.Aggregate(default(NodeResources), (sum, pods) => sum + pods.Requests)));
    }

    private static PodGroup[] Read(string chart, string values)
    {
        var node = new SampleGraph().With(ChartRelease.ResourceType, chart, $"{{'chart': 'oci://somewhere/{chart}', 'name': '{chart}', 'namespace': 'n', 'values': {values}}}").Read().Resources[0];
        return [.. ChartWorkloads.Find(chart)!.Read(new ChartRelease(node))];
    }
}
