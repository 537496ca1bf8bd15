using GoCenter.Components.Certificates;
using GoCenter.Components.Edge.Values;
using GoCenter.Components.Gke;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Gcp.Dns;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace GoCenter.Components.Edge;

/// <summary>Values of cert-manager's release, and the issuer that it serves.</summary>
internal static class CertManagerRelease
{
    /// <summary>One that works and one that takes over; for the webhook, one for each of two nodes.</summary>
    private const int Replicas = 2;

    /// <summary>The release, its identity, and its right to write into the zone.</summary>
    public static Release Declare(string name, EdgeArgs args, Resource parent)
    {
        var chart = Versions.Charts.CertManager;

        var identity = new WorkloadIdentity(name, new WorkloadIdentityArgs
        {
            Project = args.Project,
            AccountId = args.CertManagerAccountId,
            Description = "Writes the records that show Let's Encrypt whose a host is into one Cloud DNS zone.",
            Namespace = args.CertManagerNamespace,
            ServiceAccount = chart.Name,
        }, new ComponentResourceOptions { Parent = parent });

        // On the zone alone; the issuer names it, so that nothing has to list the project's zones.
        var write = new DnsManagedZoneIamMember($"{name}-write", new DnsManagedZoneIamMemberArgs
        {
            Project = args.DnsProject,
            ManagedZone = args.DnsZone,
            Role = "roles/dns.admin",
            Member = identity.Member,
        }, new CustomResourceOptions { Parent = parent });

        return HelmReleases.Declare(name, chart, args.CertManagerNamespace, Values(args, identity.Email),
            new CustomResourceOptions { Parent = parent, DependsOn = { write } });
    }

    private static CertManagerValues Values(EdgeArgs args, Input<string> identity) => new()
    {
        Global = new CertManagerGlobalValues
        {
            NodeSelector = PodSpread.NodesOf(args.NodePool),
            LeaderElection = new CertManagerLeaderElectionValues { Namespace = args.CertManagerNamespace },
        },
        ReplicaCount = Replicas,
        Affinity = OnePerNode("controller"),
        TopologySpreadConstraints = { PodSpread.OverZones(Labels("controller")) },
        Tolerations = PodSpread.TolerationsOf(args.NodePool),
        Resources = Size("50m", "500m", "128Mi", "256Mi"),
        ServiceAccount = new ServiceAccountValues { Annotations = { [WorkloadIdentity.Annotation] = identity } },
        Webhook = Part("webhook", args, Size("50m", "200m", "64Mi", "128Mi")),
        // It caches every Secret and CustomResourceDefinition of the cluster.
        CaInjector = Part("cainjector", args, Size("50m", "500m", "256Mi", "512Mi")),
        StartupApiCheck = new CertManagerCheckValues
        {
            Tolerations = PodSpread.TolerationsOf(args.NodePool),
            Resources = Size("50m", "200m", "64Mi", "128Mi"),
        },
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
                    // By a record, not by a file: a file would have to be in whichever cluster Let's Encrypt's request ends up in.
                    Solvers =
                    {
                        new AcmeSolverArgs
                        {
                            Dns01 = new AcmeDns01Args { CloudDns = new AcmeCloudDnsArgs { Project = args.DnsProject, HostedZoneName = args.DnsZone } },
                        },
                    },
                },
            },
        }, options);
    }

    private static CertManagerPartValues Part(string component, EdgeArgs args, ResourceRequirementsArgs resources) =>
        new()
        {
            ReplicaCount = Replicas,
            Affinity = OnePerNode(component),
            TopologySpreadConstraints = { PodSpread.OverZones(Labels(component)) },
            Tolerations = PodSpread.TolerationsOf(args.NodePool),
            Resources = resources,
        };

    private static AffinityArgs OnePerNode(string component) => new() { PodAntiAffinity = PodSpread.OnePerNode(Labels(component)) };

    private static InputMap<string> Labels(string component) => new()
    {
        ["app.kubernetes.io/instance"] = Versions.Charts.CertManager.Name,
        ["app.kubernetes.io/component"] = component,
    };

    private static ResourceRequirementsArgs Size(string cpuRequest, string cpuLimit, string memoryRequest, string memoryLimit) =>
        new ContainerResources(cpuRequest, cpuLimit, memoryRequest, memoryLimit).ToArgs(ephemeralStorage: "256Mi");
}
