using GoCenter.Components.Policies;
using Pulumi;
using Pulumi.Gcp.Storage;
using Pulumi.Gcp.Storage.Inputs;

namespace GoCenter.Components.Storage;

/// <summary>
/// A bucket for the access log of another bucket: once an hour Google delivers a file that says who read and wrote which object. Audit logs
/// would say the same for more than a hundred times the price, since a module proxy reads all day.
/// </summary>
[PolicyException("bucket-access-logs", "It is where access logs go: each delivery of its own would be logged, and delivered, again.")]
public sealed class AccessLog : ComponentResource
{
    /// <summary>Google's own writer of these logs.</summary>
    private const string Writer = "group:cloud-storage-analytics@google.com";

    /// <summary>Declares the bucket, and Google's right to add to it.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Name and place of the bucket.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public AccessLog(string name, AccessLogArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Storage:AccessLog", name, options)
    {
        var bucket = new Bucket(name, new BucketArgs
        {
            Name = args.BucketName,
            Project = args.Project,
            Location = args.Location,
            // Read after an incident and hardly ever otherwise.
            StorageClass = "NEARLINE",
            UniformBucketLevelAccess = true,
            PublicAccessPrevention = "enforced",
            ForceDestroy = !args.DeletionProtection,
            Versioning = new BucketVersioningArgs { Enabled = true },
            LifecycleRules =
            {
                Delete(new BucketLifecycleRuleConditionArgs { Age = args.RetentionDays, WithState = "LIVE" }),
                // A week to notice that somebody wiped his traces.
                Delete(new BucketLifecycleRuleConditionArgs { DaysSinceNoncurrentTime = 7, WithState = "ARCHIVED" }),
            },
        }, new CustomResourceOptions { Parent = this, Protect = args.DeletionProtection });

        var access = new BucketIAMMember(name, new BucketIAMMemberArgs
        {
            Bucket = bucket.Name,
            Role = "roles/storage.objectCreator",
            Member = Writer,
        }, new CustomResourceOptions { Parent = this });

        // What is logged before Google may deliver it is lost.
        BucketName = Output.Tuple(bucket.Name, access.Id).Apply(known => known.Item1);
        RegisterOutputs(new Dictionary<string, object?> { ["bucketName"] = BucketName });
    }

    /// <summary>Name of the bucket, known once Google may write to it.</summary>
    public Output<string> BucketName { get; }

    private static BucketLifecycleRuleArgs Delete(BucketLifecycleRuleConditionArgs condition) => new()
    {
        Action = new BucketLifecycleRuleActionArgs { Type = "Delete" },
        Condition = condition,
    };
}
