using GoCenter.Components.Gke;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.ModuleProxy;

/// <summary>Athens, the Go module proxy, on its own bucket and under its own identity.</summary>
public sealed class Athens : ComponentResource
{
    /// <summary>Seconds in which Athens finishes the requests it has; the default of 60 outlives a preemptible node's grace.</summary>
    private const int ShutdownSeconds = 8;

    private const int Port = 3000;
    private const string ScratchPath = "/var/lib/athens";
    private const string NetrcPath = "/etc/athens/netrc";

    /// <summary>Declares the store, the identity, and the proxy that uses both.</summary>
    /// <param name="name">Logical name, unique in the stack, and the name of the Kubernetes objects.</param>
    /// <param name="args">Size, place and secrets.</param>
    /// <param name="options">Parent, providers for Google and Kubernetes, and so on.</param>
    public Athens(string name, AthensArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:ModuleProxy:Athens", name, options)
    {
        var child = new ComponentResourceOptions { Parent = this };

        var identity = new WorkloadIdentity(name, new WorkloadIdentityArgs
        {
            Project = args.Project,
            AccountId = $"{name}-proxy",
            Description = "The module proxy: adds modules to its bucket and reads them.",
            Namespace = args.Namespace,
            ServiceAccount = name,
        }, child);

        var store = new ModuleStore($"{name}-store", new ModuleStoreArgs
        {
            Project = args.Project,
            BucketName = args.BucketName,
            Location = args.Location,
            Member = identity.Member,
            DeletionProtection = args.DeletionProtection,
        }, child);

        var netrc = args.GithubToken is { } token ? GithubNetrc($"{name}-netrc", token, args.Namespace) : null;

        var service = new StatelessService(name, new StatelessServiceArgs
        {
            Namespace = args.Namespace,
            Image = Versions.Images.Athens,
            Port = Port,
            Resources = args.Resources,
            Environment = Environment(args, store.BucketName, netrc is not null),
            LivenessPath = "/healthz",
            // Lists the bucket: a replica that lost its store leaves the Service instead of answering with errors.
            ReadinessPath = "/readyz",
            MetricsPath = "/metrics",
            MinReplicas = args.MinReplicas,
            MaxReplicas = args.MaxReplicas,
            Placement = args.Placement,
            ServiceAccountAnnotations = { [WorkloadIdentity.Annotation] = identity.Email },
            // Each fetch builds a module cache of its own here before the zip goes to the bucket.
            Scratch = [new ScratchVolume("scratch", ScratchPath, "10Gi"), new ScratchVolume("tmp", "/tmp", "1Gi")],
            SecretFiles = netrc is null ? [] : [new SecretFile("netrc", netrc, NetrcPath)],
            EphemeralStorage = "12Gi",
            ShutdownSeconds = ShutdownSeconds,
            // The user that the image makes for itself; it starts as root otherwise.
            UserId = 1000,
        }, child);

        ServiceName = service.ServiceName;
        BucketName = store.BucketName;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["serviceName"] = ServiceName,
            ["bucketName"] = BucketName,
        });
    }

    /// <summary>Name of the Service in front of the replicas, on port 80.</summary>
    public Output<string> ServiceName { get; }

    /// <summary>Name of the bucket that holds the modules.</summary>
    public Output<string> BucketName { get; }

    private static InputList<EnvVarArgs> Environment(AthensArgs args, Input<string> bucket, bool netrc)
    {
        var environment = new InputList<EnvVarArgs>
        {
            Variable("GO_ENV", "production"),
            Variable("ATHENS_PORT", $":{Port}"),
            Variable("ATHENS_LOG_FORMAT", "json"),
            Variable("ATHENS_LOG_LEVEL", "info"),
            Variable("ATHENS_STORAGE_TYPE", "gcp"),
            Variable("ATHENS_STORAGE_GCP_BUCKET", bucket),
            Variable("GOOGLE_CLOUD_PROJECT", args.Project),
            // Replicas agree through the bucket on who stores a version that several of them fetched.
            Variable("ATHENS_SINGLE_FLIGHT_TYPE", "gcp"),
            Variable("ATHENS_SUM_DBS", "https://sum.golang.org"),
            Variable("ATHENS_NETWORK_MODE", "strict"),
            Variable("ATHENS_STATS_EXPORTER", "prometheus"),
            Variable("ATHENS_GOGET_DIR", ScratchPath),
            // One clone at a time for each CPU keeps the memory limit; the default of 10 is for bigger machines.
            Variable("ATHENS_GOGET_WORKERS", "3"),
            Variable("ATHENS_SHUTDOWN_TIMEOUT", $"{ShutdownSeconds}"),
            // The go command and git write their settings to the home folder, which has to be writable.
            Variable("HOME", ScratchPath),
        };
        if (netrc)
            environment.Add(Variable("ATHENS_NETRC_PATH", $"{NetrcPath}/.netrc"));
        return environment;
    }

    private static EnvVarArgs Variable(string name, Input<string> value) => new() { Name = name, Value = value };

    private Output<string> GithubNetrc(string name, Output<string> token, Input<string> @namespace)
    {
        // A file, not ATHENS_GITHUB_TOKEN: a variable shows in the pod's description and in every child process.
        var secret = new Secret(name, new SecretArgs
        {
            Metadata = new ObjectMetaArgs { Name = name, Namespace = @namespace },
            StringData = { [".netrc"] = Output.Format($"machine github.com login x-access-token password {token}\n") },
        }, new CustomResourceOptions { Parent = this });
        return secret.Metadata.Apply(known => known.Name);
    }
}
