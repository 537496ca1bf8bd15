using System.Collections.Immutable;
using GoCenter.Components.Networking;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Networking;

public sealed class NetworkEdgesTests
{
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    private const string App = "matchLabels.\"app.kubernetes.io/name\"";

    private const string Name = "matchLabels.\"kubernetes.io/metadata.name\"";

    private const string To = "spec.egress[0].to[0]";

    private const string From = "spec.ingress[0].from[0]";

    private static readonly NetworkPeer Proxy = NetworkPeer.Workload("proxy", "modules");

    private static readonly NetworkPeer Store = NetworkPeer.Workload("store", "state");

    [Fact]
    public async Task Declare_a_policy_where_an_edge_begins_and_one_where_it_ends()
    {
        var declared = await DeclareAsync(new NetworkEdge(Proxy, Store, 6379));

        Assert.Equal([$"{Policy} proxy-to-store", $"{Policy} store-from-proxy"], declared.Resources);

        Assert.Equal("modules", declared.Input(Policy, "proxy-to-store", "metadata.namespace"));
        Assert.Equal("proxy", declared.Input(Policy, "proxy-to-store", $"spec.podSelector.{App}"));
        Assert.Equal("Egress", declared.Input(Policy, "proxy-to-store", "spec.policyTypes"));
        Assert.Equal("state", declared.Input(Policy, "proxy-to-store", $"{To}.namespaceSelector.{Name}"));
        Assert.Equal("store", declared.Input(Policy, "proxy-to-store", $"{To}.podSelector.{App}"));
        Assert.Equal("6379", declared.Input(Policy, "proxy-to-store", "spec.egress[0].ports[0].port"));
        Assert.Null(declared.Input(Policy, "proxy-to-store", "spec.ingress"));

        Assert.Equal("state", declared.Input(Policy, "store-from-proxy", "metadata.namespace"));
        Assert.Equal("store", declared.Input(Policy, "store-from-proxy", $"spec.podSelector.{App}"));
        Assert.Equal("Ingress", declared.Input(Policy, "store-from-proxy", "spec.policyTypes"));
        Assert.Equal("proxy", declared.Input(Policy, "store-from-proxy", $"{From}.podSelector.{App}"));
        Assert.Equal("TCP", declared.Input(Policy, "store-from-proxy", "spec.ingress[0].ports[0].protocol"));
    }

    [Fact]
    public async Task Declare_no_policy_for_an_end_of_somebody_else()
    {
        var declared = await DeclareAsync(
            new NetworkEdge(Proxy, NetworkPeer.Internet, 443), new NetworkEdge(GkePeers.ApiServerCalls("10.0.0.0/28"), Store, 9443));

        Assert.Equal([$"{Policy} proxy-to-internet", $"{Policy} store-from-api-server"], declared.Resources);
        Assert.Equal("0.0.0.0/0", declared.Input(Policy, "proxy-to-internet", "spec.egress[0].to[0].ipBlock.cidr"));
        Assert.Equal(
            "10.0.0.0/8,100.64.0.0/10,169.254.0.0/16,172.16.0.0/12,192.168.0.0/16",
            declared.Input(Policy, "proxy-to-internet", "spec.egress[0].to[0].ipBlock.except"));
        Assert.Equal("konnectivity-agent", declared.Input(Policy, "store-from-api-server", $"{From}.podSelector.matchLabels.k8s-app"));
        Assert.Equal("10.0.0.0/28", declared.Input(Policy, "store-from-api-server", "spec.ingress[0].from[1].ipBlock.cidr"));
    }

    [Fact]
    public async Task Name_nobody_where_everybody_is_meant()
    {
        var declared = await DeclareAsync(new NetworkEdge(Proxy, NetworkPeer.Anywhere("nodes"), 10250));

        Assert.Null(declared.Input(Policy, "proxy-to-nodes", "spec.egress[0].to[0]"));
        Assert.Equal("10250", declared.Input(Policy, "proxy-to-nodes", "spec.egress[0].ports[0].port"));
    }

    [Fact]
    public async Task Report_every_fault_at_once()
    {
        var exception = await Record.ExceptionAsync(() => DeclareAsync(
            new NetworkEdge(Proxy, Store, 6379),
            new NetworkEdge(Proxy, Store, 9121),
            new NetworkEdge(NetworkPeer.Clients, NetworkPeer.Internet, 443),
            new NetworkEdge(Store, Proxy),
            new NetworkEdge(Store, Store, 65536)));

        Assert.Contains(
            string.Join(Environment.NewLine,
                "the edge proxy to store is there 2 times; allowed is once, with all its ports",
                "the edge clients to internet has no end of ours; allowed is an edge with one that denies by default",
                "the edge store to proxy has no port; allowed are the ports that proxy listens on",
                "the edge store to store has the port 65536; allowed is 1 to 65535"),
            exception?.ToString() ?? "", StringComparison.Ordinal);
    }

    private static Task<Declared> DeclareAsync(params NetworkEdge[] edges) =>
        Declared.ByAsync(() => new NetworkEdges("traffic", new NetworkEdgesArgs { Edges = ImmutableArray.Create(edges) }));
}
