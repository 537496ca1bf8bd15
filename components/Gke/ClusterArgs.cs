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

    /// <summary>Who may reach the control plane from outside the network. Nobody by default.</summary>
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
