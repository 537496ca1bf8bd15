using GoCenter.Components.Edge;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Edge;

/// <summary>One address before several clusters: each is a backend that can be taken out, by its own answers or by a setting.</summary>
public sealed class SeveralClustersTests
{
    private const string Service = "gcp:compute/regionBackendService:RegionBackendService";
    private const string Check = "gcp:compute/regionHealthCheck:RegionHealthCheck";
    private const string Firewall = "gcp:compute/firewall:Firewall";
    private const string Rule = "gcp:compute/forwardingRule:ForwardingRule";

    private static Task<Declared> Edge(bool drained = false) => Declared.ByAsync(() =>
        new GoCenter.Components.Edge.Edge("edge", Sample.Args(EdgeExposure.NodePort, Sample.TwoClusters(drained))));

    [Fact]
    public async Task Each_clusters_groups_are_backends_of_their_own()
    {
        var declared = await Edge();

        Assert.Equal(
            ["gke-gocenter-system-b-grp gocenter 1", "gke-gocenter-system-c-grp gocenter 1", "gke-serving-system-b-grp serving 1", "gke-serving-system-c-grp serving 1"],
            Backends(declared, "edge-websecure"));
        Assert.Equal(Backends(declared, "edge-websecure"), Backends(declared, "edge-web"));
    }

    [Fact]
    public async Task Draining_a_cluster_changes_its_capacity_and_nothing_else()
    {
        var (before, after) = (await Edge(), await Edge(drained: true));

        Assert.Equal(before.Resources, after.Resources);
        Assert.Equal(
            ["gke-gocenter-system-b-grp gocenter 1", "gke-gocenter-system-c-grp gocenter 1", "gke-serving-system-b-grp serving 0", "gke-serving-system-c-grp serving 0"],
            Backends(after, "edge-websecure"));
        // What stands in the home cluster alone goes on.
        Assert.Equal(
            ["gke-gocenter-system-b-grp gocenter 1", "gke-gocenter-system-c-grp gocenter 1"], Backends(after, "edge-own-websecure"));
    }

    [Theory]
    [InlineData("httpHealthCheck.requestPath", "/readyz")]
    [InlineData("httpHealthCheck.host", "proxy.example.io")]
    [InlineData("httpHealthCheck.port", "30082")]
    [InlineData("httpHealthCheck.portSpecification", "USE_FIXED_PORT")]
    [InlineData("httpHealthCheck.proxyHeader", "NONE")]
    [InlineData("tcpHealthCheck", null)]
    public async Task The_health_check_asks_whether_the_cluster_serves(string path, string? expected)
    {
        var declared = await Edge();

        Assert.Equal(expected, declared.Input(Check, "edge-readiness", path));
        Assert.Equal("edge-readiness-id", declared.Input(Service, "edge-websecure", "healthChecks"));
        Assert.Equal("edge-readiness-id", declared.Input(Service, "edge-web", "healthChecks"));
    }

    [Fact]
    public async Task Traefik_has_a_port_for_the_check_that_only_probers_reach()
    {
        var declared = await Edge();
        string? Port(string path) => declared.Input("kubernetes:helm.sh/v3:Release", "edge-traefik", $"values.ports.health.{path}");

        Assert.Equal("30082", Port("nodePort"));
        Assert.Equal("8082", Port("port"));
        Assert.Equal("true", Port("expose.default"));
        Assert.Equal("false", Port("asDefault"));
        // The probers send no PROXY header, and nobody else's may be believed.
        Assert.Null(Port("proxyProtocol"));
        Assert.Equal("130.211.0.0/22,35.191.0.0/16", declared.Input(Firewall, "edge-readiness", "sourceRanges"));
        Assert.Equal("30082", declared.Input(Firewall, "edge-readiness", "allows[0].ports"));
        Assert.Equal("30080,30443", declared.Input(Firewall, "edge-proxies", "allows[0].ports"));
    }

    [Fact]
    public async Task What_one_cluster_has_alone_stands_behind_an_address_of_its_own()
    {
        var declared = await Edge();

        Assert.Equal("443", declared.Input(Rule, "edge-own-websecure", "portRange"));
        Assert.Equal("gocenter-edge-own", declared.Input("gcp:compute/address:Address", "edge-own", "name"));
        Assert.Equal("edge-id", declared.Input(Service, "edge-own-websecure", "healthChecks"));
        Assert.Equal("USE_SERVING_PORT", declared.Input(Check, "edge", "tcpHealthCheck.portSpecification"));
    }

    [Fact]
    public async Task The_check_is_answered_by_the_proxys_service_without_limit_or_certificate()
    {
        var declared = await Declared.ByAsync(() => new IngressRules("routes", new IngressRulesArgs
        {
            Policy = Sample.Policy(),
            Hosts = [],
            Readiness = new ReadinessRoute(new ReadinessCheck("proxy.example.io", "/readyz"), "modules", "athens", 80),
        }));

        string? Route(string path) => declared.Input("kubernetes:traefik.io/v1alpha1:IngressRoute", "routes-readiness", path);
        Assert.Equal("health", Route("spec.entryPoints"));
        Assert.Equal("Host(`proxy.example.io`) && Path(`/readyz`)", Route("spec.routes[0].match"));
        Assert.Equal("athens", Route("spec.routes[0].services[0].name"));
        Assert.Equal("modules", Route("metadata.namespace"));
        Assert.Null(Route("spec.routes[0].middlewares"));
    }

    private static IEnumerable<string> Backends(Declared declared, string service)
    {
        for (var index = 0; declared.Input(Service, service, $"backends[{index}].group") is { } group; index++)
        {
            yield return string.Join(' ', group.Split('/')[^1],
                declared.Input(Service, service, $"backends[{index}].description"),
                declared.Input(Service, service, $"backends[{index}].capacityScaler"));
        }
    }
}
