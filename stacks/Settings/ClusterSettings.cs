using System.Collections.Immutable;
using GoCenter.Components.Gke;

namespace GoCenter.Stacks.Settings;

/// <summary>What holds for each Kubernetes cluster: its upgrades, and who may reach it.</summary>
public sealed record ClusterSettings
{
    /// <summary>
    /// How early the cluster gets new Kubernetes versions: <c>RAPID</c>, <c>REGULAR</c>, <c>STABLE</c> or <c>EXTENDED</c>.
    /// Default <c>REGULAR</c>. Source: <c>clusterReleaseChannel</c>.
    /// </summary>
    public required string ReleaseChannel { get; init; }

    /// <summary>When Google may upgrade the cluster. Source: <c>clusterMaintenanceCron</c> and <c>clusterMaintenanceDuration</c>.</summary>
    public required MaintenanceWindow Maintenance { get; init; }

    /// <summary>Who may reach the control plane, never everybody. Source: <c>clusterAuthorizedNetworks</c>.</summary>
    public required ImmutableArray<AuthorizedNetwork> AuthorizedNetworks { get; init; }

    /// <summary>Whether Google refuses to delete the cluster. Default true. Source: <c>clusterDeletionProtection</c>.</summary>
    public required bool DeletionProtection { get; init; }
}
