using Pulumi;

namespace GoCenter.Components.Edge;

/// <summary>Place, size, limits and names of an <see cref="Edge"/>.</summary>
public sealed class EdgeArgs : ResourceArgs
{
    /// <summary>Id of the project of the cluster and its address.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Region of the address; the cluster's.</summary>
    public required Input<string> Region { get; init; }

    /// <summary>Name of the reserved address.</summary>
    public required Input<string> AddressName { get; init; }

    /// <summary>Namespace of Traefik; the restricted Pod Security Standard fits.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>Namespace of cert-manager; the restricted Pod Security Standard fits.</summary>
    public required Input<string> CertManagerNamespace { get; init; }

    /// <summary>
    /// Namespace of external-dns; the restricted Pod Security Standard fits. Default: null, which is no external-dns: where several edges
    /// share an address, one of them writes the records.
    /// </summary>
    public Output<string>? ExternalDnsNamespace { get; init; }

    /// <summary>
    /// The address of another cluster's edge, which stands before this one too. Default: null, which is an address of its own.
    /// </summary>
    public Output<string>? SharedAddress { get; init; }

    /// <summary>Id of cert-manager's Google service account: 6 to 30 letters, digits and hyphens. Default: <c>cert-manager</c>.</summary>
    public Input<string> CertManagerAccountId { get; init; } = "cert-manager";

    /// <summary>Namespaces whose Ingresses may use the edge's middlewares: those of the <see cref="IngressRules"/>.</summary>
    public required InputList<string> IngressNamespaces { get; init; }

    /// <summary>Value of the node label <c>node-pool</c> of the nodes that hold the pods; they should not be preemptible.</summary>
    public required Input<string> NodePool { get; init; }

    /// <summary>How many Traefik pods, each on a node of its own; two or more survive the loss of one.</summary>
    public required Input<int> Replicas { get; init; }

    /// <summary>How clients reach Traefik. Default: a LoadBalancer Service.</summary>
    public EdgeExposure Exposure { get; init; } = EdgeExposure.LoadBalancer;

    /// <summary>Nodes behind the load balancer; required with <see cref="EdgeExposure.NodePort"/>, else unused. Default: null.</summary>
    public NodePortArgs? NodePort { get; init; }

    /// <summary>Whom Let's Encrypt writes to before a certificate ends.</summary>
    public required Input<string> AcmeEmail { get; init; }

    /// <summary>Which directory issues the certificates.</summary>
    public required AcmeDirectory AcmeDirectory { get; init; }

    /// <summary>
    /// Name of an existing Cloud DNS zone, the only one that records are written to: those of hosts, and those that show
    /// Let's Encrypt whose they are.
    /// </summary>
    public required Input<string> DnsZone { get; init; }

    /// <summary>Id of the zone's project.</summary>
    public required Input<string> DnsProject { get; init; }

    /// <summary>Domain outside which nothing is written, for example <c>gocenter.example.com</c>.</summary>
    public required Input<string> DnsDomain { get; init; }

    /// <summary>Who owns the records written here: one name a cluster, never changed, or the old records are nobody's.</summary>
    public required Input<string> DnsOwnerId { get; init; }

    /// <summary>What may be done to records. Default: create and change, never delete.</summary>
    public DnsRecordPolicy DnsRecordPolicy { get; init; } = DnsRecordPolicy.UpsertOnly;

    /// <summary>Requests per second that one address may make over time, at each Traefik pod.</summary>
    public required Input<int> RequestsPerSecond { get; init; }

    /// <summary>Requests that one address may make at once, at each Traefik pod.</summary>
    public required Input<int> RequestBurst { get; init; }

    /// <summary>Largest request body, bytes. Default: 4 MiB; the largest thing anyone sends is a Grafana dashboard.</summary>
    public Input<int> MaxRequestBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Whether the address, which other people's allow-lists name, is protected from deletion. Default: yes.</summary>
    public bool DeletionProtection { get; init; } = true;
}
