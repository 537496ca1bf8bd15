using GoCenter.Components.Certificates;
using GoCenter.Components.Edge.Values;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace GoCenter.Components.Edge;

/// <summary>Values of cert-manager's release, and the issuer that it serves.</summary>
internal static class CertManagerRelease
{
    /// <summary>One that works and one that takes over; for the webhook, one for each of two nodes.</summary>
    private const int Replicas = 2;

    public static CertManagerValues Values(EdgeArgs args) => new()
    {
        Global = new CertManagerGlobalValues
        {
            NodeSelector = PodSpread.NodesOf(args.NodePool),
            LeaderElection = new CertManagerLeaderElectionValues { Namespace = args.CertManagerNamespace },
        },
        ReplicaCount = Replicas,
        Affinity = OnePerNode("controller"),
        Resources = Size("50m", "500m", "128Mi", "256Mi"),
        Webhook = Part("webhook", Size("50m", "200m", "64Mi", "128Mi")),
        // It caches every Secret and CustomResourceDefinition of the cluster.
        CaInjector = Part("cainjector", Size("50m", "500m", "256Mi", "512Mi")),
        StartupApiCheck = new CertManagerCheckValues { Resources = Size("50m", "200m", "64Mi", "128Mi") },
    };

    public static CustomResource Issuer(string name, EdgeArgs args, CustomResourceOptions options)
    {
        var (directory, server) = args.AcmeDirectory switch
        {
            AcmeDirectory.Production => ("production", "https://acme-v02.api.letsencrypt.org/directory"),
            _ => ("staging", "https://acme-staging-v02.api.letsencrypt.org/directory"),
        };

        return new CustomResource(name, new ClusterIssuerArgs
        {
            Metadata = new ObjectMetaArgs { Name = "letsencrypt" },
            Spec = new ClusterIssuerSpecArgs
            {
                Acme = new AcmeIssuerArgs
                {
                    Server = server,
                    Email = args.AcmeEmail,
                    // Named after the directory: an account of one is unknown to the other.
                    PrivateKeySecretRef = new AccountKeyReferenceArgs { Name = $"letsencrypt-{directory}-account" },
                    Solvers = { new AcmeSolverArgs { Http01 = new AcmeHttp01Args { Ingress = ChallengeIngress() } } },
                },
            },
        }, options);
    }

    private static AcmeIngressArgs ChallengeIngress() => new()
    {
        IngressClassName = Edge.IngressClass,
        IngressTemplate = new AcmeIngressTemplateArgs
        {
            Metadata = new ObjectMetaArgs
            {
                // On port 80, where it is asked for: before its first certificate a host has no other port.
                Annotations = { [IngressRules.EntryPointsAnnotation] = TrafficPolicy.PlainEntryPoint },
            },
        },
    };

    private static CertManagerPartValues Part(string component, ResourceRequirementsArgs resources) =>
        new() { ReplicaCount = Replicas, Affinity = OnePerNode(component), Resources = resources };

    private static AffinityArgs OnePerNode(string component) => new()
    {
        PodAntiAffinity = PodSpread.OnePerNode(new InputMap<string>
        {
            ["app.kubernetes.io/instance"] = Versions.Charts.CertManager.Name,
            ["app.kubernetes.io/component"] = component,
        }),
    };

    private static ResourceRequirementsArgs Size(string cpuRequest, string cpuLimit, string memoryRequest, string memoryLimit) =>
        new ContainerResources(cpuRequest, cpuLimit, memoryRequest, memoryLimit).ToArgs(ephemeralStorage: "256Mi");
}
