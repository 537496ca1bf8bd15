using GoCenter.Components.Storage;
using Pulumi;
using Pulumi.Gcp.Storage;
using Pulumi.Gcp.Storage.Inputs;

namespace GoCenter.Components.ModuleProxy;

/// <summary>
/// The bucket that holds every module version ever served. A released version never changes, so the proxy may add objects and read them,
/// and nothing here may change or delete one.
/// </summary>
public sealed class ModuleStore : ComponentResource
{
    /// <summary>
    /// The three roles that Athens needs: write new objects, read them, and list the bucket, which its readiness check does.
    /// None of them can overwrite or delete.
    /// </summary>
    private static readonly string[] Roles = ["objectCreator", "objectViewer", "legacyBucketReader"];

    /// <summary>Declares the bucket, the proxy's access to it, and the log of who read what.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Name, place and reader of the bucket.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public ModuleStore(string name, ModuleStoreArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:ModuleProxy:ModuleStore", name, options)
    {
        var log = new AccessLog($"{name}-access", new AccessLogArgs
        {
            BucketName = Output.Format($"{args.BucketName}-access"),
            Project = args.Project,
            Location = args.Location,
            DeletionProtection = args.DeletionProtection,
        }, new ComponentResourceOptions { Parent = this });

        var bucket = new Bucket(name, new BucketArgs
        {
            Name = args.BucketName,
            Project = args.Project,
            Location = args.Location,
            UniformBucketLevelAccess = true,
            PublicAccessPrevention = "enforced",
            ForceDestroy = !args.DeletionProtection,
            Versioning = new BucketVersioningArgs { Enabled = true },
            Logging = new BucketLoggingArgs { LogBucket = log.BucketName },
            // A week to notice and undo a mistake made with more rights than the proxy has.
            SoftDeletePolicy = new BucketSoftDeletePolicyArgs { RetentionDurationSeconds = 7 * 24 * 3600 },
            LifecycleRules =
            {
                // Only leftovers: what was replaced or deleted a month ago, and uploads that never finished. A live object stays for good.
                Delete(new BucketLifecycleRuleConditionArgs { DaysSinceNoncurrentTime = 30, WithState = "ARCHIVED" }),
                new BucketLifecycleRuleArgs
                {
                    Action = new BucketLifecycleRuleActionArgs { Type = "AbortIncompleteMultipartUpload" },
                    Condition = new BucketLifecycleRuleConditionArgs { Age = 1 },
                },
            },
        }, new CustomResourceOptions { Parent = this, Protect = args.DeletionProtection });

        foreach (var role in Roles)
        {
            new BucketIAMMember($"{name}-{role}", new BucketIAMMemberArgs
            {
                Bucket = bucket.Name,
                Role = $"roles/storage.{role}",
                Member = args.Member,
            }, new CustomResourceOptions { Parent = this });
        }

        BucketName = bucket.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["bucketName"] = BucketName });
    }

    /// <summary>Name of the bucket.</summary>
    public Output<string> BucketName { get; }

    private static BucketLifecycleRuleArgs Delete(BucketLifecycleRuleConditionArgs condition) => new()
    {
        Action = new BucketLifecycleRuleActionArgs { Type = "Delete" },
        Condition = condition,
    };
}
