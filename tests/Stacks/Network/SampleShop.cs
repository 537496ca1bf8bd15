using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Components.Networking;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Tests.Stacks.Network;

/// <summary>Two workloads, one of which asks the other: right as they stand, and wrong in one place where a test says so.</summary>
internal sealed record SampleShop
{
    public const string Namespace = "shop";

    /// <summary>Environment of the pods that ask.</summary>
    public Dictionary<string, string> Environment { get; init; } = new() { ["BACK_URL"] = "http://back.shop.svc.cluster.local" };

    /// <summary>Annotations of the pods that answer.</summary>
    public Dictionary<string, string> Annotations { get; init; } = [];

    /// <summary>What the Service in front of the pods that answer selects.</summary>
    public string Selected { get; init; } = "back";

    /// <summary>Where that Service leads.</summary>
    public string TargetPort { get; init; } = "http";

    /// <summary>What is allowed.</summary>
    public ImmutableArray<NetworkEdge> Edges { get; init; } = [new NetworkEdge(Pods("front"), Pods("back"), 8080)];

    /// <summary>What there is besides.</summary>
    public Action Besides { get; init; } = () => { };

    public static NetworkPeer Pods(string name) => NetworkPeer.Workload(name, Namespace);

    public static ObjectMetaArgs Metadata(string name) => new() { Name = name, Namespace = Namespace };

    public static LabelSelectorArgs Selector(string name) => new() { MatchLabels = { [NetworkPeer.AppLabel] = name } };

    public Task<ResourceGraph> RecordAsync() => GraphRecorder.RecordAsync(options => new ShopStack(this, options), "gocenter", "sample");

    private void Declare()
    {
        new SecureNamespace(Namespace, new SecureNamespaceArgs { NamespaceName = Namespace });
        Workload("front", Environment, []);
        Workload("back", [], Annotations);
        new Service("back", new ServiceArgs
        {
            Metadata = Metadata("back"),
            Spec = new ServiceSpecArgs
            {
                Selector = { [NetworkPeer.AppLabel] = Selected },
                Ports = { new ServicePortArgs { Port = 80, TargetPort = TargetPort } },
            },
        });
        new NetworkEdges("traffic", new NetworkEdgesArgs { Edges = Edges });
        Besides();
    }

    private static void Workload(string name, Dictionary<string, string> environment, Dictionary<string, string> annotations)
    {
        var port = new ContainerPortArgs { Name = "http", ContainerPortValue = 8080 };
        var container = new ContainerArgs { Name = name, Image = "example", Ports = { port } };
        foreach (var (key, value) in environment)
            container.Env.Add(new EnvVarArgs { Name = key, Value = value });

        new Pulumi.Kubernetes.Apps.V1.Deployment(name, new DeploymentArgs
        {
            Metadata = Metadata(name),
            Spec = new DeploymentSpecArgs
            {
                Selector = Selector(name),
                Template = new PodTemplateSpecArgs
                {
                    Metadata = new ObjectMetaArgs { Labels = { [NetworkPeer.AppLabel] = name }, Annotations = annotations },
                    Spec = new PodSpecArgs
                    {
                        ServiceAccountName = name,
                        Containers = { container },
                        Volumes = { new VolumeArgs { Name = "files", ConfigMap = new ConfigMapVolumeSourceArgs { Name = name } } },
                    },
                },
            },
        });
    }

    private sealed class ShopStack : Stack
    {
        public ShopStack(SampleShop shop, StackOptions options)
            : base(options) => shop.Declare();
    }
}
