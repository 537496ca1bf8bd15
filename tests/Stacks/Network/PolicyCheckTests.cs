using GoCenter.Components.Networking;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace GoCenter.Tests.Stacks.Network;

/// <summary>That the check sees what is wrong, one fault at a time.</summary>
public sealed class PolicyCheckTests
{
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    private static readonly NetworkEdge Right = new NetworkEdge(SampleShop.Pods("front"), SampleShop.Pods("back"), 8080);

    [Fact]
    public async Task Is_content_with_what_is_right() => await Check(new SampleShop());

    [Theory]
    [InlineData("front-to-back", "missing: no policy lets shop/front to shop/back on TCP 8080 leave")]
    [InlineData("back-from-front", "missing: no policy lets shop/front to shop/back on TCP 8080 arrive")]
    public async Task Sees_a_side_that_is_missing(string policy, string fault)
    {
        var graph = await new SampleShop().RecordAsync();

        Assert.Equal([fault], PolicyCheck.Faults(graph.Without($"{Policy}::{policy}")));
    }

    [Fact]
    public async Task Sees_a_new_connection() => await Check(
        new SampleShop { Environment = new() { ["BACK_URL"] = "http://back.shop.svc", ["INDEX_URL"] = "https://index.example.com/index" } },
        "missing: no policy lets shop/front to internet on TCP 443 leave");

    [Fact]
    public async Task Sees_a_namespace_that_does_not_deny()
    {
        var graph = await new SampleShop().RecordAsync();

        Assert.Equal(
            ["namespace shop does not deny by default: it has no policy for every pod, both ways, without a rule"],
            PolicyCheck.Faults(graph.Without($"{Policy}::shop-default-deny")));
    }

    [Fact]
    public async Task Sees_a_namespace_without_names()
    {
        var graph = await new SampleShop().RecordAsync();

        var faults = PolicyCheck.Faults(graph.Without($"{Policy}::shop-to-dns"));
        Assert.Contains("missing: no policy lets shop/front to kube-system/node-local-dns on UDP 53 leave", faults);
        // Two workloads, three name servers, two protocols.
        Assert.Equal(12, faults.Count);
    }

    [Fact]
    public async Task Sees_a_port_too_many() => await Check(
        Shop(new NetworkEdge(SampleShop.Pods("front"), SampleShop.Pods("back"), 8080, 9090)),
        "too wide: shop/back-from-front allows shop/front to shop/back on TCP 9090, which nobody uses",
        "too wide: shop/front-to-back allows shop/front to shop/back on TCP 9090, which nobody uses");

    [Fact]
    public async Task Sees_a_protocol_too_many() => await Check(
        Shop(new NetworkEdge(SampleShop.Pods("front"), SampleShop.Pods("back"), [new NetworkPort(8080), new NetworkPort(8080, "UDP")])),
        "too wide: shop/back-from-front allows shop/front to shop/back on UDP 8080, which nobody uses",
        "too wide: shop/front-to-back allows shop/front to shop/back on UDP 8080, which nobody uses");

    [Fact]
    public async Task Sees_pods_too_many() => await Check(
        Shop(new NetworkEdge(SampleShop.Pods("front"), NetworkPeer.EveryPod("shop", SampleShop.Namespace), 8080)),
        "too wide: shop/front-to-shop allows shop/front to shop/front on TCP 8080, which nobody uses",
        "too wide: shop/shop-from-front allows shop/front to shop/front on TCP 8080, which nobody uses");

    [Fact]
    public async Task Sees_an_edge_that_nobody_uses() => await Check(
        new SampleShop { Environment = [] },
        "too wide: shop/back-from-front allows shop/front to shop/back on TCP 8080, which nobody uses",
        "too wide: shop/front-to-back allows shop/front to shop/back on TCP 8080, which nobody uses");

    [Fact]
    public async Task Sees_private_addresses_behind_the_internet() => await Check(
        new SampleShop
        {
            Environment = new() { ["INDEX_URL"] = "https://index.example.com" },
            Edges = [new NetworkEdge(SampleShop.Pods("front"), NetworkPeer.Addresses("world", "0.0.0.0/0"), 443)],
        },
        "missing: no policy lets shop/front to internet on TCP 443 leave",
        "too wide: shop/front-to-world allows shop/front to 0.0.0.0/0 on TCP 443, which nobody uses");

    [Fact]
    public async Task Sees_an_edge_to_everybody() => await Check(
        Shop(Right, new NetworkEdge(SampleShop.Pods("front"), NetworkPeer.Anywhere("nodes"), 10250)),
        "too wide: shop/front-to-nodes allows shop/front everybody on TCP 10250");

    [Fact]
    public async Task Sees_a_policy_for_nobody() => await Check(
        Shop(Right, new NetworkEdge(SampleShop.Pods("gone"), NetworkPeer.Internet, 443)),
        "dangling: NetworkPolicy shop/gone-to-internet selects no pod");

    [Fact]
    public async Task Sees_a_policy_that_means_nobody() => await Check(
        Shop(Right, new NetworkEdge(SampleShop.Pods("front"), SampleShop.Pods("gone"), 80)),
        "dangling: NetworkPolicy shop/gone-from-front selects no pod",
        "too wide: shop/front-to-gone allows shop/front to shop/app.kubernetes.io/name=gone on TCP 80, which nobody uses");

    [Fact]
    public async Task Sees_a_Service_without_pods() => await Check(
        new SampleShop { Selected = "gone", Environment = [], Edges = [] },
        "dangling: Service shop/back selects no pod");

    [Fact]
    public async Task Sees_a_Service_without_a_port() => await Check(
        new SampleShop { TargetPort = "https", Environment = [], Edges = [] },
        "dangling: Service shop/back leads to a port that shop/back does not have");

    [Fact]
    public async Task Sees_a_variable_that_names_no_Service() => await Check(
        new SampleShop { Environment = new() { ["BACK_URL"] = "http://back.shop.svc:81" }, Edges = [] },
        "shop/front names back.shop on 81, where there is no Service with such a port and pods behind it");

    [Fact]
    public async Task Sees_what_limits_and_scales_nothing() => await Check(
        new SampleShop
        {
            Besides = () =>
            {
                var gone = new IngressServiceBackendArgs { Name = "gone", Port = new ServiceBackendPortArgs { Number = 80 } };
                new Pulumi.Kubernetes.Policy.V1.PodDisruptionBudget("gone", new PodDisruptionBudgetArgs
                {
                    Metadata = SampleShop.Metadata("gone"),
                    Spec = new PodDisruptionBudgetSpecArgs { Selector = SampleShop.Selector("gone") },
                });
                new Pulumi.Kubernetes.Autoscaling.V2.HorizontalPodAutoscaler("gone", new HorizontalPodAutoscalerArgs
                {
                    Metadata = SampleShop.Metadata("gone"),
                    Spec = new HorizontalPodAutoscalerSpecArgs
                    {
                        MaxReplicas = 2,
                        ScaleTargetRef = new CrossVersionObjectReferenceArgs { Kind = "Deployment", Name = "gone" },
                    },
                });
                new Ingress("gone", new IngressArgs
                {
                    Metadata = SampleShop.Metadata("gone"),
                    Spec = new IngressSpecArgs
                    {
                        Rules =
                        {
                            new IngressRuleArgs
                            {
                                Http = new HTTPIngressRuleValueArgs
                                {
                                    Paths =
                                    {
                                        new HTTPIngressPathArgs
                                        {
                                            PathType = "Prefix",
                                            Backend = new IngressBackendArgs { Service = gone },
                                        },
                                    },
                                },
                            },
                        },
                    },
                });
            },
        },
        "dangling: HorizontalPodAutoscaler shop/gone scales gone, which is not there",
        "dangling: PodDisruptionBudget shop/gone selects no pod",
        "the Ingress shop/gone leads to gone:80, where there is no Service with such a port and pods behind it");

    private static SampleShop Shop(params NetworkEdge[] edges) => new() { Edges = [.. edges] };

    private static async Task Check(SampleShop shop, params string[] faults) =>
        Assert.Equal(faults, PolicyCheck.Faults(await shop.RecordAsync()));
}
