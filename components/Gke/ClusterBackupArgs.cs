using Pulumi;

namespace GoCenter.Components.Gke;

/// <summary>Cluster, times and key of a <see cref="ClusterBackup"/>.</summary>
public sealed class ClusterBackupArgs : ResourceArgs
{
    /// <summary>Name of the plan.</summary>
    public required Input<string> PlanName { get; init; }

    /// <summary>Id of the project.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Region that the backups are in.</summary>
    public required Input<string> Region { get; init; }

    /// <summary>Id of the cluster.</summary>
    public required Input<string> ClusterId { get; init; }

    /// <summary>Id of the key that encrypts the backups; Backup for GKE may use it.</summary>
    public required Input<string> Key { get; init; }

    /// <summary>When, as cron in UTC.</summary>
    public required Input<string> Schedule { get; init; }

    /// <summary>
    /// Whether no backup is made by itself. Default: no. Google deletes no plan that has a backup: an environment that is built and thrown away by
    /// a pipeline would stay where it outlived its first night.
    /// </summary>
    public bool Paused { get; init; }

    /// <summary>Days that a backup is kept.</summary>
    public required Input<int> RetainDays { get; init; }
}
