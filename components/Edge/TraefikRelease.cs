using GoCenter.Components.Edge.Values;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Edge;

/// <summary>Values of Traefik's release.</summary>
internal static class TraefikRelease
{
    /// <summary>
    /// Seconds a pod that leaves keeps serving. Google's load balancers notice after three probes, eight seconds apart; the rest is margin.
    /// </summary>
    private const int DrainSeconds = 30;

    /// <summary>Seconds until the pod is killed: the drain, Traefik's own ten for open requests, and margin for the long ones.</summary>
    private const int GraceSeconds = 60;

    private static readonly Dictionary<string, string> Labels = new() { ["app.kubernetes.io/name"] = Versions.Charts.Traefik.Name };

    public static TraefikValues Values(EdgeArgs args, Input<string> address)
    {
        var nodes = args.Exposure == EdgeExposure.NodePort ? args.NodePort : null;

        return new TraefikValues
        {
            Deployment = new TraefikDeploymentValues
            {
                Replicas = args.Replicas,
                TerminationGracePeriodSeconds = GraceSeconds,
                Lifecycle = new LifecycleArgs
                {
                    PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = DrainSeconds } },
                },
                TmpVolume = new TraefikTmpVolumeValues { EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = "512Mi" } },
            },
            IngressClass = new TraefikIngressClassValues { Name = Edge.IngressClass },
            Providers = new TraefikProvidersValues
            {
                KubernetesCrd = new TraefikCrdProviderValues { DefaultTlsResourcesNamespace = args.Namespace },
                KubernetesIngress = new TraefikIngressProviderValues
                {
                    CrossProviderNamespaces = args.IngressNamespaces,
                    IngressEndpoint = new TraefikIngressEndpointValues { Ip = address },
                },
            },
            Ports = new TraefikPortsValues
            {
                Web = new TraefikPortValues
                {
                    AsDefault = false,
                    NodePort = NodePort(nodes?.WebPort),
                    ProxyProtocol = TrustedProxies(nodes),
                    Http = new TraefikHttpValues
                    {
                        Redirections = new TraefikRedirectionsValues
                        {
                            EntryPoint = new TraefikRedirectionValues { To = TrafficPolicy.SecureEntryPoint },
                        },
                    },
                },
                WebSecure = new TraefikPortValues
                {
                    // An Ingress that names no entry point is not served in the clear.
                    AsDefault = true,
                    NodePort = NodePort(nodes?.WebSecurePort),
                    ProxyProtocol = TrustedProxies(nodes),
                },
                Health = HealthPort(nodes?.Readiness),
            },
            Service = new TraefikServiceValues
            {
                Annotations = nodes is null
                    // A load balancer with a backend service, which Google recommends over the older kind with a target pool.
                    ? new InputMap<string> { ["cloud.google.com/l4-rbs"] = "enabled" }
                    : [],
                Spec = Service(nodes, address),
            },
            Affinity = new AffinityArgs { PodAntiAffinity = PodSpread.OnePerNode(Labels) },
            TopologySpreadConstraints = { PodSpread.OverZones(Labels) },
            NodeSelector = PodSpread.NodesOf(args.NodePool),
            Tolerations = PodSpread.TolerationsOf(args.NodePool),
            Resources = new ContainerResources("200m", "1", "256Mi", "512Mi").ToArgs(ephemeralStorage: "1Gi"),
        };
    }

    private static ServiceSpecArgs Service(NodePortArgs? nodes, Input<string> address)
    {
        var spec = new ServiceSpecArgs
        {
            Type = nodes is null ? "LoadBalancer" : "NodePort",
            // Keeps the sender's address, which the rate limit counts by, and saves a hop between nodes.
            ExternalTrafficPolicy = "Local",
        };
        if (nodes is null)
            spec.LoadBalancerIP = address;
        return spec;
    }

    private static Input<TraefikPortValues>? HealthPort(ReadinessCheck? readiness)
    {
        if (readiness is null)
            return null;
        return new TraefikPortValues
        {
            AsDefault = false,
            Port = EdgePeers.HealthPort,
            ExposedPort = EdgePeers.HealthPort,
            Expose = new InputMap<bool> { ["default"] = true },
            NodePort = readiness.NodePort,
        };
    }

    private static Input<int>? NodePort(int? port) => port is { } known ? known : null;

    private static Input<TraefikProxyProtocolValues>? TrustedProxies(NodePortArgs? nodes)
    {
        if (nodes is null)
            return null;
        return new TraefikProxyProtocolValues { TrustedIps = { nodes.ProxyRange } };
    }
}
