using GoCenter.Cli.Text;

namespace GoCenter.Cli.Review;

/// <summary>Types of resources that hold something that is not declared here, and is lost with them.</summary>
internal static class StatefulTypes
{
    private static readonly string[] s_patterns =
    [
        "gcp:container/cluster:Cluster",
        "gcp:sql/databaseInstance:DatabaseInstance",
        "gcp:sql/database:Database",
        "gcp:storage/bucket:Bucket",
        "gcp:kms/cryptoKey:CryptoKey",
        "gcp:kms/keyRing:KeyRing",
        "gcp:secretmanager/secret:Secret",
        "gcp:secretmanager/secretVersion:SecretVersion",
        "gcp:bigquery/dataset:Dataset",
        "gcp:bigquery/table:Table",
        "gcp:redis/*:*",
        "gcp:compute/disk:Disk",
        // Other people's allow-lists and records name it.
        "gcp:compute/address:Address",
        "gcp:compute/globalAddress:GlobalAddress",
        "gcp:dns/managedZone:ManagedZone",
        "gcp:gkebackup/backupPlan:BackupPlan",
        "kubernetes:core/v1:PersistentVolumeClaim",
        "kubernetes:core/v1:PersistentVolume",
        "kubernetes:core/v1:Namespace",
        "kubernetes:apps/v1:StatefulSet",
        "random:index/*:*",
    ];

    /// <summary>Whether resources of a type hold state.</summary>
    public static bool Contains(string type) => s_patterns.Any(pattern => Wildcard.Matches(pattern, type));
}
