using GoCenter.Components.Edge;
using Pulumi;

namespace GoCenter.Tests.Components.Edge;

/// <summary>An edge with values that a test can tell apart.</summary>
internal static class Sample
{
    public static EdgeArgs Args(
        EdgeExposure exposure = EdgeExposure.LoadBalancer,
        NodePortArgs? nodePort = null,
        AcmeDirectory directory = AcmeDirectory.Production,
        DnsRecordPolicy records = DnsRecordPolicy.UpsertOnly,
        Output<string>? sharedAddress = null,
        string? externalDns = "external-dns") => new()
        {
            Project = "p",
            Region = "europe-west1",
            AddressName = "gocenter-edge",
            Namespace = "traefik",
            CertManagerNamespace = "cert-manager",
            ExternalDnsNamespace = externalDns is null ? null : Output.Create(externalDns),
            SharedAddress = sharedAddress,
            IngressNamespaces = new InputList<string> { "modules", "monitoring" },
            NodePool = "system",
            Replicas = 3,
            Exposure = exposure,
            NodePort = nodePort,
            AcmeEmail = "ops@example.io",
            AcmeDirectory = directory,
            DnsZone = "example-io",
            DnsProject = "names",
            DnsDomain = "example.io",
            DnsOwnerId = "gocenter-p",
            DnsRecordPolicy = records,
            RequestsPerSecond = 100,
            RequestBurst = 200,
        };

    /// <summary>The edge of a cluster that stands behind another one's address.</summary>
    public static EdgeArgs Further() =>
        Args(EdgeExposure.NodePort, TwoClusters(), sharedAddress: Output.Create("192.0.2.77"), externalDns: null);

    public static NodePortArgs Nodes() => new()
    {
        NetworkId = "projects/p/global/networks/gocenter",
        ProxyRange = "10.24.18.0/23",
        Clusters = [new ClusterBackend("gocenter", [Group("gocenter", "b"), Group("gocenter", "c")])],
    };

    /// <summary>Two clusters behind one address, the second drained or not.</summary>
    public static NodePortArgs TwoClusters(bool drained = false) => new()
    {
        NetworkId = "projects/p/global/networks/gocenter",
        ProxyRange = "10.24.18.0/23",
        Clusters =
        [
            new ClusterBackend("gocenter", [Group("gocenter", "b"), Group("gocenter", "c")]),
            new ClusterBackend("serving", [Group("serving", "b"), Group("serving", "c")], drained),
        ],
        Readiness = new ReadinessCheck("proxy.example.io", "/readyz"),
    };

    public static EdgePolicy Policy() => new()
    {
        ClusterIssuer = "letsencrypt",
        Middlewares = "headers,rate,size",
        StreamingMiddlewares = "headers,rate",
    };

    private static string Group(string cluster, string zone) =>
        $"https://www.googleapis.com/compute/v1/projects/p/zones/europe-west1-{zone}/instanceGroups/gke-{cluster}-system-{zone}-grp";
}
