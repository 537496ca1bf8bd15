using GoCenter.Components.Autoscaling;
using GoCenter.Components.Certificates;
using GoCenter.Components.Edge;
using GoCenter.Components.Workloads;
using GoCenter.Stacks.Settings;
using Pulumi;

namespace GoCenter.Stacks.Layers;

/// <summary>What workloads lean on: the way in, certificates, and scaling on the length of queues.</summary>
internal sealed class PlatformLayer
{
    public PlatformLayer(EnvironmentSettings settings, FoundationLayer foundation, ObservabilityLayer observability)
    {
        // The charts bring ServiceMonitors, which only the operator of the monitoring knows.
        var options = new ComponentResourceOptions { Providers = foundation.GoogleAndKubernetes.Providers, DependsOn = { observability.Monitoring } };

        CertManagerNamespace = Namespace(NamespaceNames.CertManager);
        TraefikNamespace = Namespace(NamespaceNames.Traefik);
        ExternalDnsNamespace = Namespace(NamespaceNames.ExternalDns);
        KedaNamespace = Namespace(NamespaceNames.Keda);
        Edge = new Edge("edge", new EdgeArgs
        {
            Project = settings.Google.Project,
            Region = settings.Google.Region,
            AddressName = "gocenter-edge",
            Namespace = TraefikNamespace,
            CertManagerNamespace = CertManagerNamespace,
            ExternalDnsNamespace = ExternalDnsNamespace,
            IngressNamespaces = settings.Edge.Routes.Select(route => route.Namespace)
                .Append(NamespaceNames.Modules).Append(NamespaceNames.Monitoring).Distinct().Order(StringComparer.Ordinal).ToList(),
            NodePool = NodePoolNames.System,
            Replicas = settings.Edge.Replicas,
            Exposure = settings.Edge.Exposure,
            NodePort = new NodePortArgs
            {
                NetworkId = foundation.NetworkId,
                ProxyRange = settings.Network.EdgeRange.ToString(),
                InstanceGroups = foundation.Cluster.InstanceGroups,
            },
            AcmeEmail = settings.Edge.AcmeEmail,
            AcmeDirectory = settings.Edge.AcmeDirectory,
            DnsZone = settings.Edge.DnsZone,
            DnsProject = settings.Google.Project,
            DnsDomain = settings.Edge.DnsDomain,
            DnsOwnerId = $"gocenter-{settings.Google.Project}",
            // Whoever may throw the environment away also wants its names gone.
            DnsRecordPolicy = settings.Cluster.DeletionProtection ? DnsRecordPolicy.UpsertOnly : DnsRecordPolicy.Sync,
            RequestsPerSecond = settings.Edge.RequestsPerSecond,
            RequestBurst = settings.Edge.RequestBurst,
            MaxRequestBytes = settings.Edge.MaxRequestBytes,
            DeletionProtection = settings.Cluster.DeletionProtection,
        }, options);

        Authority = new InternalAuthority("internal-authority", new InternalAuthorityArgs { CertManagerNamespace = CertManagerNamespace },
            new ComponentResourceOptions { Providers = options.Providers, DependsOn = { Edge } });

        Keda = new Keda("keda", new KedaArgs
        {
            Namespace = KedaNamespace,
            WatchedNamespace = NamespaceNames.Modules,
            NodePool = NodePoolNames.System,
        }, options);

        Output<string> Namespace(string name) =>
            new SecureNamespace(name, new SecureNamespaceArgs { NamespaceName = name }, foundation.GoogleAndKubernetes).Name;
    }

    public Edge Edge { get; }

    public InternalAuthority Authority { get; }

    public Keda Keda { get; }

    public Output<string> TraefikNamespace { get; }

    public Output<string> CertManagerNamespace { get; }

    public Output<string> ExternalDnsNamespace { get; }

    public Output<string> KedaNamespace { get; }
}
