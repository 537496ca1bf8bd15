using GoCenter.Components.Gke;
using GoCenter.Components.Observability.Values;
using GoCenter.Components.Policies;
using GoCenter.Components.Storage;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Gcp.Storage;
using Pulumi.Gcp.Storage.Inputs;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability;

/// <summary>
/// Fluentd on every node, sending each container's log to a bucket, where it stays longer and costs less than in Cloud Logging.
/// </summary>
[PolicyException("image-digest", "No digest was asked of a registry yet: the exact tag stands until make pin-images has run where registries can be reached.")]
public sealed class LogArchive : ComponentResource
{
    /// <summary>Declares the bucket, the collector's identity, and the collector.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Bucket, retention and namespace.</param>
    /// <param name="options">Parent, providers for Google and Kubernetes, and so on.</param>
    public LogArchive(string name, LogArchiveArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Observability:LogArchive", name, options)
    {
        var chart = Versions.Charts.Fluentd;

        var identity = new WorkloadIdentity(name, new WorkloadIdentityArgs
        {
            Project = args.Project,
            AccountId = args.AccountId,
            Description = "Fluentd: adds objects to the log archive.",
            Namespace = args.Namespace,
            ServiceAccount = chart.Name,
        }, new ComponentResourceOptions { Parent = this });

        var accessLog = new AccessLog($"{name}-access", new AccessLogArgs
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
            StorageClass = "NEARLINE",
            UniformBucketLevelAccess = true,
            PublicAccessPrevention = "enforced",
            ForceDestroy = !args.DeletionProtection,
            // What somebody deletes, to hide what he did, stays until its days are over: the rule below counts from when it was written.
            Versioning = new BucketVersioningArgs { Enabled = true },
            Logging = new BucketLoggingArgs { LogBucket = accessLog.BucketName },
            LifecycleRules =
            {
                new BucketLifecycleRuleArgs
                {
                    Action = new BucketLifecycleRuleActionArgs { Type = "Delete" },
                    Condition = new BucketLifecycleRuleConditionArgs { Age = args.RetentionDays },
                },
            },
        }, new CustomResourceOptions { Parent = this, Protect = args.DeletionProtection });

        // The plugin looks the bucket up before it writes, which takes the second role; neither can read a log back or delete one.
        var access = new[] { "objectCreator", "legacyBucketReader" }.Select(role => (Resource)new BucketIAMMember(
            $"{name}-{role}",
            new BucketIAMMemberArgs { Bucket = bucket.Name, Role = $"roles/storage.{role}", Member = identity.Member },
            new CustomResourceOptions { Parent = this })).ToList();

        HelmReleases.Declare(name, chart, args.Namespace, Values(args, bucket.Name, identity.Email),
            new CustomResourceOptions { Parent = this, DependsOn = access });

        BucketName = bucket.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["bucketName"] = BucketName });
    }

    /// <summary>Name of the bucket that holds the logs.</summary>
    public Output<string> BucketName { get; }

    private static FluentdValues Values(LogArchiveArgs args, Input<string> bucket, Input<string> identity) => new()
    {
        Image = new ImageValues { Repository = Versions.Images.Fluentd.Repository, Tag = Versions.Images.Fluentd.TagAndDigest },
        ServiceAccount = new ServiceAccountValues { Annotations = { [WorkloadIdentity.Annotation] = identity } },
        SecurityContext = new SecurityContextArgs
        {
            // Root, because the node's log files belong to root, and nothing more than that.
            RunAsUser = 0,
            AllowPrivilegeEscalation = false,
            ReadOnlyRootFilesystem = true,
            Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
            SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
        },
        Resources = new ContainerResources("100m", "500m", "256Mi", "512Mi").ToArgs(ephemeralStorage: "1Gi"),
        // On every node, whatever its taints: a node whose logs are missing is the one that somebody will ask about.
        Tolerations = { new TolerationArgs { Operator = "Exists" } },
        TerminationGracePeriodSeconds = StatelessService.PreemptibleGraceSeconds,
        Volumes = { new VolumeArgs { Name = "tmp", EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = "256Mi" } } },
        VolumeMounts = { new VolumeMountArgs { Name = "tmp", MountPath = "/tmp" } },
        Env =
        {
            new EnvVarArgs { Name = "GCS_BUCKET_PROJECT", Value = args.Project },
            new EnvVarArgs { Name = "GCS_BUCKET_NAME", Value = bucket },
        },
        FileConfigs =
        {
            ["01_sources.conf"] = EmbeddedFile.Read("Observability/fluentd/01_sources.conf"),
            ["02_filters.conf"] = EmbeddedFile.Read("Observability/fluentd/02_filters.conf"),
            ["03_outputs.conf"] = EmbeddedFile.Read("Observability/fluentd/03_outputs.conf"),
            // The chart's own: the second sends everything to an Elasticsearch with a default password.
            ["03_dispatch.conf"] = "",
            ["04_outputs.conf"] = "",
        },
    };
}
