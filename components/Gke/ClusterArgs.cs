using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Components.Gke;

/// <summary>What a <see cref="Cluster"/> needs to know. Hardening is not among it: that is in the component.</summary>
public sealed class ClusterArgs : ResourceArgs
{
    /// <summary>Name of the cluster.</summary>
    public required Input<string> ClusterName { get; init; }

    /// <summary>Id of the project that the cluster is in.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Region: the control plane is replicated over its zones.</summary>
    public required Input<string> Region { get; init; }

    /// <summary>Zones with nodes, two or more.</summary>
    public required ImmutableArray<string> Zones { get; init; }

    /// <summary>Id of the network.</summary>
    public required Input<string> NetworkId { get; init; }

    /// <summary>Id of the subnet, with secondary ranges named as in <see cref="Networking.VpcNetwork"/>.</summary>
    public required Input<string> SubnetId { get; init; }

    /// <summary>Range of the control plane's own network: a /28 that nothing else uses.</summary>
    public required Input<string> ControlPlaneRange { get; init; }

    /// <summary>Id of the key that encrypts the Secrets in the cluster's database; GKE may use it (CIS 5.3.1).</summary>
    public required Input<string> SecretsKey { get; init; }

    /// <summary>Id of the key that encrypts the nodes' boot disks; Compute Engine may use it (CIS 5.9.1).</summary>
    public required Input<string> DisksKey { get; init; }

    /// <summary>Id of the topic for news about the cluster.</summary>
    public required Input<string> NotificationTopic { get; init; }

    /// <summary>
    /// The Google group whose members' groups Kubernetes' roles can name: always <c>gke-security-groups@</c> and the organisation's domain
    /// (CIS 5.8.3). Default: null, for an organisation without groups.
    /// </summary>
    public string? SecurityGroup { get; init; }

    /// <summary>
    /// Why nodes have public addresses. Default: null: they have none (CIS 5.6.5), and reach the internet by Cloud NAT.
    /// </summary>
    public string? PublicNodesBecause { get; init; }

    /// <summary>Whether the control plane has no public address, but one in the network alone (CIS 5.6.4). Default: no.</summary>
    public bool PrivateEndpoint { get; init; }

    /// <summary>
    /// Whether the control plane is reached by a name, where Google checks who calls before a packet reaches the cluster. Default: yes.
    /// </summary>
    public bool DnsEndpoint { get; init; } = true;

    /// <summary>Times in which Google leaves the cluster as it is. Default: none.</summary>
    public ImmutableArray<MaintenanceExclusion> MaintenanceExclusions { get; init; } = [];

    /// <summary>Pools that GKE makes up itself. Default: null, which is none.</summary>
    public Autoprovisioning? Autoprovisioning { get; init; }

    /// <summary>
    /// Labels on the cluster and on the machines of its pools, so that a bill can be read by them (CKV_GCP_21). Default: none.
    /// </summary>
    public ImmutableDictionary<string, string> Labels { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Who may reach the control plane's addresses from outside the network. Nobody by default.</summary>
    public ImmutableArray<AuthorizedNetwork> AuthorizedNetworks { get; init; } = [];

    /// <summary>How soon Kubernetes versions arrive: <c>RAPID</c>, <c>REGULAR</c>, <c>STABLE</c> or <c>EXTENDED</c>.</summary>
    public required Input<string> ReleaseChannel { get; init; }

    /// <summary>Start of the first window in which Google may restart things, RFC 3339.</summary>
    public required Input<string> MaintenanceStart { get; init; }

    /// <summary>End of the first window, RFC 3339.</summary>
    public required Input<string> MaintenanceEnd { get; init; }

    /// <summary>When the window comes again: an RFC 5545 recurrence such as <c>FREQ=WEEKLY;BYDAY=TU,WE,TH</c>.</summary>
    public required Input<string> MaintenanceRecurrence { get; init; }

    /// <summary>
    /// Refuses to delete the cluster, in Pulumi and at Google. Default: true. Only an environment that is built
    /// and thrown away by a pipeline sets it to false.
    /// </summary>
    public bool DeletionProtection { get; init; } = true;

    /// <summary>The node pools; at least one.</summary>
    public required ImmutableArray<NodePoolArgs> NodePools { get; init; }
}
