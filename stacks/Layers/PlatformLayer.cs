using GoCenter.Components.Autoscaling;
using GoCenter.Components.Certificates;
using GoCenter.Components.Edge;
using GoCenter.Components.ModuleProxy;
using GoCenter.Components.Workloads;
using GoCenter.Stacks.Settings;
using Pulumi;

namespace GoCenter.Stacks.Layers;

/// <summary>What workloads lean on: the way in, certificates, and scaling on the length of queues.</summary>
internal sealed class PlatformLayer
{
    public PlatformLayer(EnvironmentSettings settings, FoundationLayer foundation, ClusterContext cluster, ObservabilityLayer observability,
        PlatformLayer? home)
    {
        // The charts bring ServiceMonitors, which only the operator of the monitoring knows.
        var options =
            new ComponentResourceOptions { Providers = cluster.GoogleAndKubernetes.Providers, DependsOn = { observability.Monitoring } };

        CertManagerNamespace = Namespace(NamespaceNames.CertManager);
        TraefikNamespace = Namespace(NamespaceNames.Traefik);
        // One writes the records, of the addresses that all clusters share; and only at home is there something to scale by a queue.
        ExternalDnsNamespace = cluster.IsHome ? Namespace(NamespaceNames.ExternalDns) : null;
        KedaNamespace = cluster.IsHome ? Namespace(NamespaceNames.Keda) : null;
        NodePort = Nodes(settings, foundation);
        Edge = new Edge(cluster.Logical("edge"), new EdgeArgs
        {
            Project = settings.Google.Project,
            Region = settings.Google.Region,
            AddressName = "gocenter-edge",
            Namespace = TraefikNamespace,
            CertManagerNamespace = CertManagerNamespace,
            ExternalDnsNamespace = ExternalDnsNamespace,
            SharedAddress = home?.Edge.Address,
            CertManagerAccountId = cluster.Unique("cert-manager"),
            IngressNamespaces = settings.Edge.Routes.Select(route => route.Namespace)
                .Append(NamespaceNames.Modules).Append(NamespaceNames.Monitoring).Distinct().Order(StringComparer.Ordinal).ToList(),
            NodePool = NodePoolNames.System,
            Replicas = settings.Edge.Replicas,
            Exposure = settings.Edge.Exposure,
            NodePort = NodePort,
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

        Authority = new InternalAuthority(
            cluster.Logical("internal-authority"), new InternalAuthorityArgs { CertManagerNamespace = CertManagerNamespace },
            new ComponentResourceOptions { Providers = options.Providers, DependsOn = { Edge } });

        if (KedaNamespace is not null)
        {
            Keda = new Keda(cluster.Logical("keda"), new KedaArgs
            {
                Namespace = KedaNamespace,
                WatchedNamespace = NamespaceNames.Modules,
                NodePool = NodePoolNames.System,
            }, options);
        }

        Output<string> Namespace(string name) =>
            new SecureNamespace(cluster.Logical(name), new SecureNamespaceArgs { NamespaceName = name }, cluster.GoogleAndKubernetes).Name;
    }

    public Edge Edge { get; }

    public InternalAuthority Authority { get; }

    /// <summary>What stands behind the environment's load balancer.</summary>
    public NodePortArgs NodePort { get; }

    /// <summary>Null where there is nothing to scale by a queue.</summary>
    public Keda? Keda { get; }

    public Output<string> TraefikNamespace { get; }

    public Output<string> CertManagerNamespace { get; }

    public Output<string>? ExternalDnsNamespace { get; }

    public Output<string>? KedaNamespace { get; }

    private static NodePortArgs Nodes(EnvironmentSettings settings, FoundationLayer foundation) => new()
    {
        NetworkId = foundation.NetworkId,
        ProxyRange = settings.Network.EdgeRange.ToString(),
        Clusters =
        [
            .. foundation.Clusters.Select(cluster =>
                new ClusterBackend(
                    cluster.Settings.Name, cluster.Cluster.InstanceGroupsOf(NodePoolNames.System), cluster.Settings.Drained)),
        ],
        // Whether a cluster serves is asked of the proxy, for it is what the environment is there for; and only
        // where another can take over.
        Readiness = foundation.Clusters.Length > 1 ? new ReadinessCheck(settings.ModuleProxy.Host, Athens.ReadinessPath) : null,
    };
}
