using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using GoCenter.Components.Gke;
using GoCenter.Components.Policies;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.ModuleProxy;

/// <summary>Athens, the Go module proxy, on its own bucket and under its own identity.</summary>
[PolicyException("container-secret-files",
    "Athens reads the passwords of PostgreSQL and Valkey from its environment or from its one configuration file, from no file of their own. " +
    "They are references, so that the pod's description has no value, and Athens gives the go command and git an environment without them.",
    Property = "*.env[ATHENS_*_PASSWORD].valueFrom.secretKeyRef")]
[PolicyException("container-high-user",
    "The image has one user of its own, 1000. Athens starts git, which may start ssh, and ssh refuses a user that the image's list does not have.")]
[PolicyException("image-digest", ContainerImage.NoDigestYet)]
public sealed class Athens : ComponentResource
{
    /// <summary>Port that Athens listens on; its Service maps 80 to it.</summary>
    public const int Port = AthensEnvironment.Port;

    /// <summary>Path that answers 200 while Athens reaches its store.</summary>
    public const string ReadinessPath = "/readyz";

    /// <summary>Declares the store, the identity, and the proxy that uses both.</summary>
    /// <param name="name">Logical name, unique in the stack, and the name of the Kubernetes objects.</param>
    /// <param name="args">Size, place, behaviour and secrets.</param>
    /// <param name="options">Parent, providers for Google and Kubernetes, and so on.</param>
    /// <exception cref="ArgumentException">A pattern does not compile, or a time or a size does not fit the others.</exception>
    public Athens(string name, AthensArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:ModuleProxy:Athens", name, options)
    {
        var child = new ComponentResourceOptions { Parent = this };
        HasIndex = args.Index is not null;
        HasLocks = args.Locks is not null;
        var size = AthensSize.Of(args);
        var times = FetchTimes.Of(args.FetchTimeoutSeconds);

        Store = args.Store ?? DeclareStore(name, args, child);
        var environment = new AthensEnvironment(args, size, times, Store.BucketName);
        var secrets = ImmutableArray.CreateBuilder<SecretFile>();
        var files = ImmutableArray.CreateBuilder<ConfigFile>();

        var configuration = new Dictionary<string, string>
        {
            [AthensEnvironment.DownloadFileName] = DownloadFile.Create(args.DownloadMode, args.DownloadUrl, args.DownloadRules),
            [AthensEnvironment.RobotsFileName] = EmbeddedFile.Read("ModuleProxy/athens/robots.txt"),
        };
        files.Add(
            new ConfigFile("configuration", Files($"{name}-configuration", args, configuration), AthensEnvironment.ConfigurationPath));

        if (args.Index is { } index)
        {
            environment.Index(index, SecretOf($"{name}-index", args, AthensEnvironment.IndexPasswordKey, index.Password));
            var trusted = new InputMap<string> { [AthensEnvironment.IndexAuthorityKey] = index.Authority };
            files.Add(
                new ConfigFile("index-authority", Files($"{name}-index-authority", args, trusted), AthensEnvironment.IndexAuthorityPath));
        }
        else
        {
            environment.NoIndex();
        }

        environment.SingleFlight(args.Locks, times);
        if (args.Locks is { } locks)
            secrets.Add(new SecretFile("lock-authority", locks.AuthoritySecret, AthensEnvironment.LockAuthorityPath) { Keys = [locks.AuthorityKey] });

        if (args.GithubToken is { } token)
        {
            // A file, not ATHENS_GITHUB_TOKEN: a variable shows in the pod's description and in every child process.
            var netrc = SecretOf(
                $"{name}-netrc", args, ".netrc", Output.Format($"machine github.com login x-access-token password {token}\n"));
            secrets.Add(new SecretFile("netrc", netrc, AthensEnvironment.NetrcPath));
            environment.Netrc();
        }

        var service = new StatelessService(name, new StatelessServiceArgs
        {
            Namespace = args.Namespace,
            Image = Versions.Images.Athens,
            Port = Port,
            Resources = args.Resources,
            Environment = environment.Variables,
            LivenessPath = "/healthz",
            // Lists the bucket: a replica that lost its store leaves the Service instead of answering with errors.
            ReadinessPath = ReadinessPath,
            MetricsPath = "/metrics",
            MinReplicas = args.MinReplicas,
            MaxReplicas = args.MaxReplicas,
            Placement = args.Placement,
            NodePools = args.NodePools,
            PriorityClass = args.PriorityClass,
            ServiceAccountAnnotations = { [WorkloadIdentity.Annotation] = Store.Identity },
            // Athens reads its files once.
            PodAnnotations = ImmutableDictionary<string, Input<string>>.Empty.Add("gocenter.dev/configuration", Hash(configuration)),
            // Each fetch builds a module cache of its own here before the zip goes to the bucket.
            Scratch =
            [
                new ScratchVolume("scratch", AthensEnvironment.ScratchPath, size.Scratch),
                new ScratchVolume("tmp", "/tmp", AthensSize.TmpSize),
            ],
            SecretFiles = secrets.ToImmutable(),
            ConfigFiles = files.ToImmutable(),
            EphemeralStorage = size.Storage,
            ShutdownSeconds = args.ShutdownSeconds,
            // The user that the image makes for itself; it starts as root otherwise.
            UserId = 1000,
        }, child);

        ServiceName = service.ServiceName;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["serviceName"] = ServiceName,
            ["bucketName"] = Store.BucketName,
        });
    }

    /// <summary>Whether it keeps its feed in PostgreSQL.</summary>
    public bool HasIndex { get; }

    /// <summary>Whether its replicas agree through Valkey.</summary>
    public bool HasLocks { get; }

    /// <summary>Name of the Service in front of the replicas, on port 80.</summary>
    public Output<string> ServiceName { get; }

    /// <summary>The bucket that holds the modules, and who may use it.</summary>
    public AthensStore Store { get; }

    private static AthensStore DeclareStore(string name, AthensArgs args, ComponentResourceOptions child)
    {
        var identity = new WorkloadIdentity(name, new WorkloadIdentityArgs
        {
            Project = args.Project,
            AccountId = $"{ScopedName.Local(name)}-proxy",
            Description = "The module proxy: adds modules to its bucket and reads them.",
            Namespace = args.Namespace,
            ServiceAccount = ScopedName.Local(name),
        }, child);

        var store = new ModuleStore($"{name}-store", new ModuleStoreArgs
        {
            Project = args.Project,
            BucketName = args.BucketName,
            Location = args.Location,
            Member = identity.Member,
            DeletionProtection = args.DeletionProtection,
        }, child);
        return new AthensStore(store.BucketName, identity.Email);
    }

    private Output<string> Files(string name, AthensArgs args, InputMap<string> data) => new ConfigMap(name, new ConfigMapArgs
    {
        Metadata = new ObjectMetaArgs { Name = ScopedName.Local(name), Namespace = args.Namespace },
        Data = data,
    }, new CustomResourceOptions { Parent = this }).Metadata.Apply(known => known.Name);

    private Output<string> SecretOf(string name, AthensArgs args, string key, Output<string> value) => new Secret(name, new SecretArgs
    {
        Metadata = new ObjectMetaArgs { Name = ScopedName.Local(name), Namespace = args.Namespace },
        // Secret already where it comes from; whoever forgot does not show it here either.
        StringData = { [key] = Output.CreateSecret(value) },
    }, new CustomResourceOptions { Parent = this }).Metadata.Apply(known => known.Name);

    private static string Hash(Dictionary<string, string> files) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(
            string.Concat(files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key}\n{file.Value}\0")))))[..16];
}
