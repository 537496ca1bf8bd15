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

    /// <summary>
    /// Whether nodes have no public addresses. Default true; false is for trials where Cloud NAT is not to be had.
    /// Source: <c>clusterPrivateNodes</c>.
    /// </summary>
    public required bool PrivateNodes { get; init; }

    /// <summary>Whether the control planes have no public address. Default false. Source: <c>clusterPrivateEndpoint</c>.</summary>
    public required bool PrivateEndpoint { get; init; }

    /// <summary>Whether the control planes are reached by a name as well. Default true. Source: <c>clusterDnsEndpoint</c>.</summary>
    public required bool DnsEndpoint { get; init; }

    /// <summary>The group of groups that roles can name; empty for none. Default empty. Source: <c>clusterSecurityGroup</c>.</summary>
    public required string SecurityGroup { get; init; }

    /// <summary>Times without upgrades. Default none. Source: <c>clusterMaintenanceExclusions</c>.</summary>
    public required ImmutableArray<MaintenanceExclusion> MaintenanceExclusions { get; init; }

    /// <summary>
    /// CPUs of the nodes that GKE adds by itself in each cluster; 0 for none. Default 0. Source: <c>clusterAutoprovisioningMaxCpu</c>.
    /// </summary>
    public required int AutoprovisioningMaxCpu { get; init; }

    /// <summary>Their memory in GB. Default 0. Source: <c>clusterAutoprovisioningMaxMemoryGb</c>.</summary>
    public required int AutoprovisioningMaxMemoryGb { get; init; }

    /// <summary>When each cluster is backed up. Default <c>0 1 * * *</c>. Source: <c>clusterBackupCron</c>.</summary>
    public required CronSchedule BackupSchedule { get; init; }

    /// <summary>Days that a backup is kept. Default 14. Source: <c>clusterBackupRetainDays</c>.</summary>
    public required int BackupRetainDays { get; init; }

    /// <summary>Who may do what in the clusters. Default nobody. Source: <c>accessGroups</c>.</summary>
    public required ImmutableArray<AccessGroup> AccessGroups { get; init; }

    /// <summary>Whether Google refuses to delete the cluster. Default true. Source: <c>clusterDeletionProtection</c>.</summary>
    public required bool DeletionProtection { get; init; }
}
