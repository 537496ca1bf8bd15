using System.Collections.Immutable;
using GoCenter.Components.Gke;
using GoCenter.Components.Observability.Values;
using GoCenter.Components.Policies;
using GoCenter.Components.Storage;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Gcp.Projects;
using Pulumi.Gcp.Storage;
using Pulumi.Gcp.Storage.Inputs;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.Observability;

/// <summary>
/// Fluentd on every node, sending each container's log to Cloud Logging and, if asked, to a bucket as well. What it reads, joins, masks and
/// keeps is in <c>fluentd/*.conf</c>; docs/observability/logs.md follows a line through them.
/// </summary>
[PolicyException("image-digest", ContainerImage.NoDigestYet)]
public sealed class LogCollector : ComponentResource
{
    /// <summary>
    /// Pods of the class below that the quota lets in: as many nodes as a cluster may have, and some while one replaces another.
    /// </summary>
    private const int MostPods = 2000;

    /// <summary>
    /// The class of what a node needs itself. When a node shuts down, the kubelet ends such pods last, so that Fluentd still reads the last
    /// lines of the others and has seconds to send them.
    /// </summary>
    private const string PriorityClass = "system-node-critical";

    private static readonly string[] Files = ["01_sources.conf", "02_lines.conf", "03_records.conf", "05_cloud_logging.conf"];

    /// <summary>Declares the collector, its identity, and the archive if there is one.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Cluster, namespace and destinations.</param>
    /// <param name="options">Parent, providers for Google and Kubernetes, and so on.</param>
    public LogCollector(string name, LogCollectorArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Observability:LogCollector", name, options)
    {
        var chart = Versions.Charts.Fluentd;
        var mine = new CustomResourceOptions { Parent = this };

        var identity = new WorkloadIdentity(name, new WorkloadIdentityArgs
        {
            Project = args.Project,
            AccountId = args.AccountId,
            Description = "Fluentd: writes log entries, and adds objects to the archive.",
            Namespace = args.Namespace,
            ServiceAccount = chart.Name,
        }, new ComponentResourceOptions { Parent = this });

        var access = ImmutableArray.CreateBuilder<Resource>();
        access.Add(new IAMMember(name, new IAMMemberArgs
        {
            Project = args.Project,
            // Writes entries; reads none.
            Role = "roles/logging.logWriter",
            Member = identity.Member,
        }, mine));

        // GKE lets pods of this class into no namespace but its own, unless a quota there says how many.
        access.Add(new ResourceQuota(name, new ResourceQuotaArgs
        {
            Metadata = new ObjectMetaArgs { Name = PriorityClass, Namespace = args.Namespace },
            Spec = new ResourceQuotaSpecArgs
            {
                Hard = { ["pods"] = $"{MostPods}" },
                ScopeSelector = new ScopeSelectorArgs
                {
                    MatchExpressions =
                    {
                        new ScopedResourceSelectorRequirementArgs
                        {
                            ScopeName = "PriorityClass",
                            Operator = "In",
                            Values = { PriorityClass },
                        },
                    },
                },
            },
        }, mine));

        if (args.Archive is { } archive)
        {
            var bucket = Bucket(name, args, archive);
            access.AddRange(Access(name, bucket, identity));
            ArchiveBucket = bucket.Name;
        }

        HelmReleases.Declare(name, chart, args.Namespace, Values(args, identity.Email),
            new CustomResourceOptions { Parent = this, DependsOn = access.ToList() });

        RegisterOutputs(new Dictionary<string, object?> { ["archiveBucket"] = ArchiveBucket });
    }

    /// <summary>Name of the bucket that holds the archive, or null without one.</summary>
    public Output<string>? ArchiveBucket { get; }

    private Bucket Bucket(string name, LogCollectorArgs args, LogArchiveArgs archive)
    {
        var accessLog = new AccessLog($"{name}-archive-access", new AccessLogArgs
        {
            BucketName = Output.Format($"{archive.BucketName}-access"),
            Project = args.Project,
            Location = args.Location,
            DeletionProtection = archive.DeletionProtection,
        }, new ComponentResourceOptions { Parent = this });

        return new Bucket($"{name}-archive", new BucketArgs
        {
            Name = archive.BucketName,
            Project = args.Project,
            Location = args.Location,
            StorageClass = "NEARLINE",
            UniformBucketLevelAccess = true,
            PublicAccessPrevention = "enforced",
            ForceDestroy = !archive.DeletionProtection,
            // What somebody deletes, to hide what he did, stays until its days are over: the rule below counts from when it was written.
            Versioning = new BucketVersioningArgs { Enabled = true },
            Logging = new BucketLoggingArgs { LogBucket = accessLog.BucketName },
            LifecycleRules =
            {
                new BucketLifecycleRuleArgs
                {
                    Action = new BucketLifecycleRuleActionArgs { Type = "Delete" },
                    Condition = new BucketLifecycleRuleConditionArgs { Age = archive.RetentionDays },
                },
            },
        }, new CustomResourceOptions { Parent = this, Protect = archive.DeletionProtection });
    }

    // The plugin looks the bucket up before it writes, which takes the second role; neither can read a log back or delete one.
    private IEnumerable<Resource> Access(string name, Bucket bucket, WorkloadIdentity identity) =>
        new[] { "objectCreator", "legacyBucketReader" }.Select(role => (Resource)new BucketIAMMember(
            $"{name}-{role}",
            new BucketIAMMemberArgs { Bucket = bucket.Name, Role = $"roles/storage.{role}", Member = identity.Member },
            new CustomResourceOptions { Parent = this }));

    private FluentdValues Values(LogCollectorArgs args, Input<string> identity)
    {
        var values = new FluentdValues
        {
            Image = new ImageValues { Repository = Versions.Images.Fluentd.Repository, Tag = Versions.Images.Fluentd.TagAndDigest },
            ServiceAccount = new ServiceAccountValues { Annotations = { [WorkloadIdentity.Annotation] = identity } },
            PriorityClassName = PriorityClass,
            SecurityContext = new SecurityContextArgs
            {
                // Root, because the node's log files belong to root, and nothing more than that.
                RunAsUser = 0,
                AllowPrivilegeEscalation = false,
                ReadOnlyRootFilesystem = true,
                Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
                SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
            },
            // Behind on its lines, or while it starts, it is at its CPU limit and answers late. To end it then would only make it read
            // again: three minutes without an answer are a process that hangs.
            LivenessProbe =
                Asked(new ProbeArgs { InitialDelaySeconds = 30, PeriodSeconds = 30, TimeoutSeconds = 10, FailureThreshold = 6 }),
            ReadinessProbe = Asked(new ProbeArgs { PeriodSeconds = 10, TimeoutSeconds = 5, FailureThreshold = 3 }),
            // Buffers are on the node's disk and do not count here; /tmp does.
            Resources = new ContainerResources("100m", "500m", "256Mi", "512Mi").ToArgs(ephemeralStorage: "512Mi"),
            // On every node, whatever its taints: a node whose logs are missing is the one that somebody will ask about.
            Tolerations = { new TolerationArgs { Operator = "Exists" } },
            TerminationGracePeriodSeconds = StatelessService.PreemptibleGraceSeconds,
            Volumes = { new VolumeArgs { Name = "tmp", EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = "256Mi" } } },
            VolumeMounts = { new VolumeMountArgs { Name = "tmp", MountPath = "/tmp" } },
            Env =
            {
                new EnvVarArgs { Name = "GOOGLE_PROJECT", Value = args.Project },
                new EnvVarArgs { Name = "CLUSTER_LOCATION", Value = args.Location },
                new EnvVarArgs { Name = "CLUSTER_NAME", Value = args.ClusterName },
                new EnvVarArgs
                {
                    // So that it watches the pods of its own node and not every pod from every node; and every entry names the node.
                    Name = "K8S_NODE_NAME",
                    ValueFrom = new EnvVarSourceArgs { FieldRef = new ObjectFieldSelectorArgs { FieldPath = "spec.nodeName" } },
                },
                // Plugins of our own lie beside the configuration; the chart mounts both there.
                new EnvVarArgs { Name = "FLUENTD_OPT", Value = "-p /etc/fluent/config.d" },
            },
            FileConfigs =
            {
                // The chart's own: the last sends everything to an Elasticsearch with a default password.
                ["02_filters.conf"] = "",
                ["03_dispatch.conf"] = "",
                ["04_outputs.conf"] = "",
            },
        };

        foreach (var file in Files)
            values.FileConfigs[file] = EmbeddedFile.Read($"Observability/fluentd/{file}");
        foreach (var plugin in EmbeddedFile.Names("Observability/fluentd/plugins"))
            values.FileConfigs[plugin] = EmbeddedFile.Read($"Observability/fluentd/plugins/{plugin}");

        var route = args.Archive is null ? "one" : "two";
        values.FileConfigs["04_route.conf"] = EmbeddedFile.Read($"Observability/fluentd/04_route_{route}.conf");
        if (ArchiveBucket is not null)
        {
            values.FileConfigs["06_archive.conf"] = EmbeddedFile.Read("Observability/fluentd/06_archive.conf");
            values.Env.Add(new EnvVarArgs { Name = "ARCHIVE_BUCKET", Value = ArchiveBucket });
        }

        return values;
    }

    private static ProbeArgs Asked(ProbeArgs probe)
    {
        probe.HttpGet = new HTTPGetActionArgs { Path = "/metrics", Port = "metrics" };
        return probe;
    }
}
