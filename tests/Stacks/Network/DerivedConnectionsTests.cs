using GoCenter.Components.Gke;
using GoCenter.Components.Networking;
using GoCenter.Components.Workloads;
using GoCenter.Components.Workloads.Monitors;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Tests.Stacks.Network;

/// <summary>Where connections are read off.</summary>
public sealed class DerivedConnectionsTests
{
    [Theory]
    [InlineData("URL", "http://back.shop.svc.cluster.local/v1", "shop/front to shop/back on TCP 8080")]
    [InlineData("ENDPOINT", "back.shop.svc:80", "shop/front to shop/back on TCP 8080")]
    [InlineData("BACK_HOST", "back.shop.svc.cluster.local", "shop/front to shop/back on TCP 8080")]
    [InlineData("QUEUE", "rediss://default:word@valkey.shop.svc.cluster.local:6379", "shop/front to shop/valkey on TCP 6379")]
    [InlineData("QUEUE", "rediss://valkey.shop.svc.cluster.local", "shop/front to shop/valkey on TCP 6379")]
    [InlineData("SUM_DBS", "https://sum.example.com", "shop/front to internet on TCP 443")]
    [InlineData("INDEX", "http://index.example.com:8081/index", "shop/front to internet on TCP 8081")]
    [InlineData("LISTEN", ":8080", "")]
    [InlineData("HERE", "http://127.0.0.1:9000", "")]
    [InlineData("PROJECT", "gocenter-prod", "")]
    public async Task Come_from_the_environment(string name, string value, string connection) => Assert.Equal(
        connection.Length == 0 ? [] : [connection],
        await Of(new SampleShop { Environment = new() { [name] = value, ["BACK_PORT"] = "80" }, Besides = Valkey }, "shop/front"));

    [Fact]
    public async Task Come_from_the_address_of_a_managed_service() => Assert.Equal(
        ["shop/front to managed-services on TCP 5432"],
        await Of(new SampleShop { Environment = new() { ["DB_HOST"] = "${index.privateIpAddress}", ["DB_PORT"] = "5432" } }, "shop/front"));

    [Fact]
    public async Task Come_from_mounted_configuration() => Assert.Equal(
        ["shop/front to shop/back on TCP 8080"],
        await Of(new SampleShop
        {
            Environment = [],
            Besides = () => new ConfigMap("front", new ConfigMapArgs
            {
                Metadata = SampleShop.Metadata("front"),
                Data = { ["server.conf"] = "resolver kube-dns.kube-system.svc;\nset $back back.shop.svc.cluster.local:80;\n" },
            }),
        }, "shop/front"));

    [Fact]
    public async Task Come_from_an_identity() => Assert.Equal(
        ["shop/front to internet on TCP 443", "shop/front to metadata-server on TCP 80"],
        await Of(new SampleShop
        {
            Environment = [],
            Besides = () => new ServiceAccount("front", new ServiceAccountArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = "front",
                    Namespace = SampleShop.Namespace,
                    Annotations = { [WorkloadIdentity.Annotation] = "front@example.iam.gserviceaccount.com" },
                },
            }),
        }, "shop/front"));

    [Fact]
    public async Task Come_from_annotations_that_ask_for_scrapes()
    {
        var shop = new SampleShop
        {
            Environment = [],
            Annotations = new() { ["prometheus.io/scrape"] = "true", ["prometheus.io/port"] = "8080" },
            Besides = () => Chart("kube-prometheus-stack", "monitoring"),
        };

        Assert.Contains("monitoring/prometheus to shop/back on TCP 8080", await Of(shop, "monitoring/prometheus"));
    }

    [Fact]
    public async Task Come_from_pod_monitors()
    {
        var shop = new SampleShop { Environment = [], Besides = () => Monitored("back", "http") };

        Assert.Contains("monitoring/prometheus to shop/back on TCP 8080", await Of(shop, "monitoring/prometheus"));
    }

    [Theory]
    [InlineData("back", "metrics")]
    [InlineData("nobody", "http")]
    public async Task Do_not_come_from_pod_monitors_that_find_nothing(string name, string port)
    {
        var graph = await new SampleShop { Environment = [], Besides = () => Monitored(name, port) }.RecordAsync();

        Assert.Contains($"the PodMonitor shop/{name} selects no pod with a port {port}", PolicyCheck.Faults(graph));
        Assert.DoesNotContain(DerivedConnections.Of(new ClusterModel(graph)), connection => connection.To.Name == "back");
    }

    [Fact]
    public async Task Need_facts_about_every_chart()
    {
        var graph = await new SampleShop { Besides = () => Chart("mystery", SampleShop.Namespace) }.RecordAsync();

        Assert.Equal(
            ["nothing is known of the pods of chart mystery: read its templates and write it into ChartPods and ChartFacts"],
            PolicyCheck.Faults(graph));
    }

    [Fact]
    public async Task Need_a_declared_namespace()
    {
        var graph = await new SampleShop { Besides = () => Chart("fluentd", "elsewhere") }.RecordAsync();

        Assert.Equal(
            ["elsewhere/fluentd is in a namespace that is not declared, and so does not deny by default"],
            PolicyCheck.Faults(graph));
    }

    private static void Valkey() => Chart("valkey", SampleShop.Namespace);

    private static void Monitored(string name, string port)
    {
        PodMonitors.Declare(
            name, SampleShop.Metadata(name), new() { [NetworkPeer.AppLabel] = name }, port, "/metrics", new CustomResourceOptions());
        Chart("kube-prometheus-stack", "monitoring");
    }

    private static void Chart(string chart, string @namespace)
    {
        new Release(chart, new ReleaseArgs { Name = chart, Chart = chart, Namespace = @namespace });
        if (@namespace == "monitoring")
            new SecureNamespace(@namespace, new SecureNamespaceArgs { NamespaceName = @namespace });
    }

    /// <summary>What a workload connects to, name servers left out.</summary>
    private static async Task<IEnumerable<string>> Of(SampleShop shop, string from) =>
        DerivedConnections.Of(new ClusterModel(await shop.RecordAsync()))
            .Where(connection => connection.From.ToString() == from && connection.Port != 53)
            .Select(connection => connection.ToString())
            .Order(StringComparer.Ordinal);
}
