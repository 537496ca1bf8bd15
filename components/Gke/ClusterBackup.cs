using Pulumi;
using Pulumi.Gcp.GkeBackup;
using Pulumi.Gcp.GkeBackup.Inputs;

namespace GoCenter.Components.Gke;

/// <summary>
/// Backups of what a cluster holds: objects, Secrets and volumes, encrypted with a key of ours. The program declares the objects anew by itself;
/// passwords, certificates and the metrics it could not.
/// </summary>
public sealed class ClusterBackup : ComponentResource
{
    /// <summary>Declares the plan.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Cluster, times and key.</param>
    /// <param name="options">Parent, provider and so on.</param>
    public ClusterBackup(string name, ClusterBackupArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Gke:ClusterBackup", name, options)
    {
        new BackupPlan(name, new BackupPlanArgs
        {
            Name = args.PlanName,
            Project = args.Project,
            Location = args.Region,
            Cluster = args.ClusterId,
            BackupConfig = new BackupPlanBackupConfigArgs
            {
                AllNamespaces = true,
                // Useless without: what cannot be declared again is Secrets and volumes.
                IncludeSecrets = true,
                IncludeVolumeData = true,
                EncryptionKey = new BackupPlanBackupConfigEncryptionKeyArgs { GcpKmsEncryptionKey = args.Key },
            },
            BackupSchedule = new BackupPlanBackupScheduleArgs { CronSchedule = args.Schedule, Paused = args.Paused },
            RetentionPolicy = new BackupPlanRetentionPolicyArgs { BackupRetainDays = args.RetainDays },
        }, new CustomResourceOptions { Parent = this });
        RegisterOutputs();
    }
}
