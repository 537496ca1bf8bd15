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
        DnsRecordPolicy records = DnsRecordPolicy.UpsertOnly) => new()
        {
            Project = "p",
            Region = "europe-west1",
            AddressName = "gocenter-edge",
            Namespace = "traefik",
            CertManagerNamespace = "cert-manager",
            ExternalDnsNamespace = "external-dns",
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

    public static NodePortArgs Nodes() => new()
    {
        NetworkId = "projects/p/global/networks/gocenter",
        ProxyRange = "10.24.18.0/23",
        InstanceGroups = [Group("b"), Group("c")],
    };

    public static EdgePolicy Policy() => new()
    {
        ClusterIssuer = "letsencrypt",
        Middlewares = "headers,rate,size",
        StreamingMiddlewares = "headers,rate",
    };

    private static string Group(string zone) =>
        $"https://www.googleapis.com/compute/v1/projects/p/zones/europe-west1-{zone}/instanceGroups/gke-gocenter-system-{zone}-grp";
}
