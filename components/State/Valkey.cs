using GoCenter.Components.Certificates;
using GoCenter.Components.Policies;
using GoCenter.Components.State.Values;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Random;

namespace GoCenter.Components.State;

/// <summary>
/// Valkey: the module queue and the proxy's locks. Clients show a password that nobody chose, over TLS. The first pod is the primary and
/// keeps its data on a disk; the chart knows no automatic change of primary, so losing its node means waiting until it runs elsewhere.
/// </summary>
[PolicyException("image-digest", ContainerImage.NoDigestYet)]
[MayStop("valkey-0",
    "The primary: nothing promotes a copy, so until it runs again no new version is fetched, neither for users nor for the queue; what the bucket holds is served all the while, and the queue keeps what it had.")]
public sealed class Valkey : ComponentResource
{
    /// <summary>Port of the server, TLS.</summary>
    public const int Port = 6379;

    /// <summary>Port of the exporter beside it.</summary>
    public const int MetricsPort = 9121;

    private const string CaKey = "ca.crt";
    private const string TlsFolder = "/tls";

    /// <summary>The user of clients that name none. The chart refuses to run without.</summary>
    private const string DefaultUser = "default";

    private const string ReplicationUser = "replication";

    /// <summary>Declares the passwords, the certificate and the release.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Size, place and issuer of the certificate.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public Valkey(string name, ValkeyArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:State:Valkey", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var service = Versions.Charts.Valkey.Name;

        var users = new Secret($"{name}-users", new SecretArgs
        {
            Metadata = new ObjectMetaArgs { Name = $"{service}-users", Namespace = args.Namespace },
            StringData =
            {
                [DefaultUser] = Password($"{name}-{DefaultUser}"),
                [ReplicationUser] = Password($"{name}-{ReplicationUser}"),
            },
        }, child);
        var usersSecret = users.Metadata.Apply(known => known.Name);

        var certificate = new Pulumi.Kubernetes.ApiExtensions.CustomResource($"{name}-tls", Certificate(service, args), child);
        var certificateSecret = certificate.Metadata.Apply(known => known.Name);

        var release = HelmReleases.Declare(name, Versions.Charts.Valkey, args.Namespace, Values(service, args, usersSecret, certificateSecret), child);

        Endpoint = new ValkeyEndpoint(
            Output.Format($"{release.Name}.{args.Namespace}.svc.cluster.local"),
            Port, usersSecret, DefaultUser, certificateSecret, CaKey);
        RegisterOutputs(new Dictionary<string, object?> { ["host"] = Endpoint.Host });
    }

    /// <summary>Where clients find it, and what they show; whatever uses it waits for the release.</summary>
    public ValkeyEndpoint Endpoint { get; }

    private static CertificateArgs Certificate(string service, ValkeyArgs args) => new()
    {
        Metadata = new ObjectMetaArgs { Name = $"{service}-tls", Namespace = args.Namespace },
        Spec = new CertificateSpecArgs
        {
            SecretName = $"{service}-tls",
            DnsNames = new InputList<string>
            {
                service,
                Output.Format($"{service}.{args.Namespace}.svc"),
                Output.Format($"{service}.{args.Namespace}.svc.cluster.local"),
                // Replicas reach the primary under its own name, and the exporter beside it as localhost.
                Output.Format($"*.{service}-headless.{args.Namespace}.svc.cluster.local"),
                "localhost",
            },
            IssuerRef = { ["name"] = args.Issuer.Name, ["kind"] = args.Issuer.Kind, ["group"] = "cert-manager.io" },
            // Ninety days, renewed a month before its end; valkey.conf has the server read the new one.
            Duration = "2160h",
            RenewBefore = "720h",
            // Replicas are clients of the primary.
            Usages = { "server auth", "client auth" },
            PrivateKey = { ["algorithm"] = "ECDSA", ["rotationPolicy"] = "Always" },
        },
    };

    private static ValkeyValues Values(string service, ValkeyArgs args, Input<string> usersSecret, Input<string> certificateSecret) => new()
    {
        Image = new ValkeyImageValues
        {
            Registry = RegistryOf(Versions.Images.Valkey),
            Repository = PathOf(Versions.Images.Valkey),
            Tag = Versions.Images.Valkey.TagAndDigest,
        },
        Auth = new ValkeyAuthValues
        {
            UsersExistingSecret = usersSecret,
            Users =
            {
                // Everything a client, the exporter and KEDA need, and nothing that ends, empties or redirects the server.
                [DefaultUser] = Permit("~* &* +@all -@dangerous +info +config|get +slowlog|get +slowlog|len +latency|latest +client|list"),
                [ReplicationUser] = Permit("+psync +replconf +ping"),
            },
        },
        Tls = new ValkeyTlsValues { ExistingSecret = certificateSecret, CaKey = CaKey },
        Replica = new ValkeyReplicaValues
        {
            Replicas = args.Replicas,
            ReplicationUser = ReplicationUser,
            Persistence = new ValkeyPersistenceValues { Size = args.Storage },
        },
        Configuration = Output.Format($"{EmbeddedFile.Read("State/valkey.conf")}maxmemory {args.MaxMemory}\n"),
        // A disk that stalls holds every write up for seconds, and a restart would make that minutes: ended after one of silence.
        LivenessProbe = new ValkeyProbeValues { PeriodSeconds = 10, TimeoutSeconds = 5, FailureThreshold = 6 },
        ReadinessProbe = new ValkeyProbeValues { PeriodSeconds = 5, TimeoutSeconds = 3, FailureThreshold = 2 },
        Resources = args.Resources.ToArgs(ephemeralStorage: "256Mi"),
        InitResources = new ContainerResources("20m", "100m", "32Mi", "64Mi").ToArgs(ephemeralStorage: "64Mi"),
        NodeSelector = PodSpread.NodesOf(args.NodePool),
        Tolerations = PodSpread.TolerationsOf(args.NodePool),
        Affinity = new AffinityArgs { PodAntiAffinity = PodSpread.OnePerNode(Labels(service)) },
        TopologySpreadConstraints = { PodSpread.OverZones(Labels(service)) },
        Metrics = new ValkeyMetricsValues
        {
            Exporter = new ValkeyExporterValues
            {
                Image = new ValkeyImageValues
                {
                    Registry = RegistryOf(Versions.Images.RedisExporter),
                    Repository = PathOf(Versions.Images.RedisExporter),
                    Tag = Versions.Images.RedisExporter.TagAndDigest,
                },
                Environment =
                {
                    ["REDIS_ADDR"] = $"rediss://localhost:{Port}",
                    ["REDIS_EXPORTER_TLS_CA_CERT_FILE"] = $"{TlsFolder}/{CaKey}",
                },
                VolumeMounts = { new VolumeMountArgs { Name = $"{service}-tls", MountPath = TlsFolder, ReadOnly = true } },
                SecurityContext = ExporterContext(),
                Resources = new ContainerResources("20m", "100m", "32Mi", "64Mi").ToArgs(ephemeralStorage: "64Mi"),
            },
        },
    };

    private static InputMap<string> Labels(string service) => new() { ["app.kubernetes.io/name"] = service };

    private static InputMap<string> Permit(string rules) => new() { ["permissions"] = rules };

    private static string RegistryOf(ContainerImage image) => image.Repository[..image.Repository.IndexOf('/', StringComparison.Ordinal)];

    private static string PathOf(ContainerImage image) => image.Repository[(image.Repository.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static SecurityContextArgs ExporterContext()
    {
        var context = RestrictedPod.Container();
        // The chart says so for its own containers and not for the pod.
        context.RunAsNonRoot = true;
        return context;
    }

    private Output<string> Password(string name) => new RandomPassword(name, new RandomPasswordArgs
    {
        Length = 32,
        // Letters and digits alone survive every configuration file they are pasted into; 32 of them are 190 bits.
        Special = false,
    }, new CustomResourceOptions { Parent = this }).Result;
}
