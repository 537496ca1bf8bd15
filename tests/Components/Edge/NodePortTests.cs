using GoCenter.Components.Edge;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Edge;

public sealed class NodePortTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";

    private static Task<Declared> Edge() => Declared.ByAsync(() =>
        new GoCenter.Components.Edge.Edge("edge", Sample.Args(EdgeExposure.NodePort, Sample.Nodes())));

    [Fact]
    public async Task Puts_a_load_balancer_in_front_of_the_nodes()
    {
        var declared = await Edge();

        Assert.Equal(
            [
                "gcp:compute/address:Address edge",
                "gcp:compute/firewall:Firewall edge-proxies",
                "gcp:compute/forwardingRule:ForwardingRule edge-web",
                "gcp:compute/forwardingRule:ForwardingRule edge-websecure",
                "gcp:compute/instanceGroupNamedPort:InstanceGroupNamedPort edge-web-0",
                "gcp:compute/instanceGroupNamedPort:InstanceGroupNamedPort edge-web-1",
                "gcp:compute/instanceGroupNamedPort:InstanceGroupNamedPort edge-websecure-0",
                "gcp:compute/instanceGroupNamedPort:InstanceGroupNamedPort edge-websecure-1",
                "gcp:compute/regionBackendService:RegionBackendService edge-web",
                "gcp:compute/regionBackendService:RegionBackendService edge-websecure",
                "gcp:compute/regionHealthCheck:RegionHealthCheck edge",
                "gcp:compute/regionTargetTcpProxy:RegionTargetTcpProxy edge-web",
                "gcp:compute/regionTargetTcpProxy:RegionTargetTcpProxy edge-websecure",
                "gcp:compute/subnetwork:Subnetwork edge-proxies",
            ],
            declared.Resources.Where(name => name.StartsWith("gcp:compute/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("service.spec.type", "NodePort")]
    [InlineData("service.spec.loadBalancerIP", null)]
    [InlineData("ports.web.nodePort", "30080")]
    [InlineData("ports.websecure.nodePort", "30443")]
    [InlineData("ports.websecure.proxyProtocol.trustedIPs[0]", "10.24.18.0/23")]
    [InlineData("providers.kubernetesIngress.ingressEndpoint.ip", "192.0.2.10")]
    public async Task Traefik_listens_on_fixed_NodePorts_and_believes_the_load_balancer_alone(string path, string? expected)
    {
        var declared = await Edge();

        Assert.Equal(expected, declared.Input(Release, "edge-traefik", $"values.{path}"));
    }

    [Fact]
    public async Task Port_443_of_the_address_ends_at_the_NodePort_of_every_group()
    {
        var declared = await Edge();

        const string rule = "gcp:compute/forwardingRule:ForwardingRule";
        Assert.Equal("443", declared.Input(rule, "edge-websecure", "portRange"));
        Assert.Equal("192.0.2.10", declared.Input(rule, "edge-websecure", "ipAddress"));
        Assert.Equal("edge-websecure-id", declared.Input(rule, "edge-websecure", "target"));
        Assert.Equal("PROXY_V1", declared.Input("gcp:compute/regionTargetTcpProxy:RegionTargetTcpProxy", "edge-websecure", "proxyHeader"));

        const string service = "gcp:compute/regionBackendService:RegionBackendService";
        Assert.Equal("websecure", declared.Input(service, "edge-websecure", "portName"));
        Assert.Contains("zones/europe-west1-c/", declared.Input(service, "edge-websecure", "backends[1].group"), StringComparison.Ordinal);

        const string port = "gcp:compute/instanceGroupNamedPort:InstanceGroupNamedPort";
        Assert.Equal("websecure", declared.Input(port, "edge-websecure-1", "name"));
        Assert.Equal("30443", declared.Input(port, "edge-websecure-1", "port"));
        Assert.Equal("europe-west1-c", declared.Input(port, "edge-websecure-1", "zone"));
        Assert.Equal("gke-gocenter-system-c-grp", declared.Input(port, "edge-websecure-1", "group"));
    }

    [Fact]
    public async Task The_firewall_lets_in_proxies_and_health_checks_alone()
    {
        var declared = await Edge();

        const string firewall = "gcp:compute/firewall:Firewall";
        Assert.Equal("130.211.0.0/22,35.191.0.0/16,10.24.18.0/23", declared.Input(firewall, "edge-proxies", "sourceRanges"));
        Assert.Equal("30080,30443", declared.Input(firewall, "edge-proxies", "allows[0].ports"));
    }

    [Fact]
    public async Task Without_nodes_it_is_refused()
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => Declared.ByAsync(() =>
            new GoCenter.Components.Edge.Edge("edge", Sample.Args(EdgeExposure.NodePort))));

        Assert.Contains("edge edge is exposed by NodePort; NodePort has to say which nodes are behind it", fault.ToString(),
            StringComparison.Ordinal);
    }
}
