using System.Collections.Immutable;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for buckets.</summary>
internal static class StorageRules
{
    private static readonly Subject s_buckets = Subject.OfType("gcp:storage/bucket:Bucket");

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "bucket-uniform-access",
            Source = "CKV_GCP_29",
            Severity = Severity.Medium,
            Title = "Rights belong to the bucket, never to single objects in it.",
            Mend = "Set UniformBucketLevelAccess to true.",
            Check = s_buckets.MustBeTrue("uniformBucketLevelAccess"),
        },
        new()
        {
            Id = "bucket-public-access-prevention",
            Source = "CKV_GCP_114",
            Severity = Severity.High,
            Title = "The bucket cannot be made public, even by mistake.",
            Mend = "Set PublicAccessPrevention to enforced.",
            Check = s_buckets.MustBe("publicAccessPrevention", "enforced"),
        },
        new()
        {
            Id = "bucket-versioning",
            Source = "CKV_GCP_78",
            Severity = Severity.Medium,
            Title = "What is overwritten or deleted can be had back.",
            Mend = "Set Versioning.Enabled to true, and a LifecycleRule that deletes old versions.",
            Check = s_buckets.MustBeTrue("versioning.enabled"),
        },
        new()
        {
            Id = "bucket-access-logs",
            Source = "CKV_GCP_62, CKV_GCP_63",
            Severity = Severity.Medium,
            Title = "Who read an object can be looked up afterwards.",
            Mend = "Set Logging.LogBucket to a bucket that is made for logs, not to the bucket itself.",
            Check = s_buckets.Must("logging.logBucket", LogBucketFault),
        },
    ];

    private static string? LogBucketFault(ResourceNode bucket)
    {
        var log = bucket.Inputs.Find("logging", "logBucket");
        return log is null ? Subject.Missing : log.FindText() is { } name && name == bucket.Inputs.FindText("name") ? "the bucket itself" : null;
    }
}
