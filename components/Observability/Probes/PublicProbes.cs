using System.Security.Cryptography;
using System.Text;
using GoCenter.Components.Observability.Values;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace GoCenter.Components.Observability.Probes;

/// <summary>Asks for every public address the way a person would: by its name, through the edge, with its certificate checked.</summary>
public sealed class PublicProbes : ComponentResource
{
    /// <summary>Port of the exporter: what it is asked to probe, and its own metrics.</summary>
    public const int Port = 9115;

    private const string Exporter = "blackbox-exporter";

    /// <summary>The chart mounts the file of this name.</summary>
    private const string ConfigurationKey = "blackbox.yaml";

    private const int UserId = 1000;

    /// <summary>Declares the exporter and a probe for each address.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">The addresses.</param>
    /// <param name="options">Parent, provider, and the monitoring, which brings the type of the probes.</param>
    public PublicProbes(string name, PublicProbesArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Observability:PublicProbes", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var configuration = EmbeddedFile.Read("Observability/blackbox/blackbox.yml");

        // The chart takes a file as it stands only from a Secret; there is nothing secret in it.
        var file = new Secret($"{name}-configuration", new SecretArgs
        {
            Metadata = new ObjectMetaArgs { Name = $"{Exporter}-configuration", Namespace = args.Namespace },
            StringData = { [ConfigurationKey] = configuration },
        }, child);

        HelmReleases.Declare(name, Versions.Charts.BlackboxExporter, args.Namespace, new BlackboxExporterValues
        {
            FullnameOverride = Exporter,
            ConfigSecret = file.Metadata.Apply(known => known.Name),
            // It reads its file once.
            PodAnnotations = { ["gocenter.dev/configuration"] = Hash(configuration) },
            PodSecurityContext = RestrictedPod.RunAs(UserId),
            SecurityContext = RestrictedPod.Container(),
            Affinity = new AffinityArgs
            {
                PodAntiAffinity = PodSpread.OnePerNode(
                    new InputMap<string> { ["app.kubernetes.io/name"] = Versions.Charts.BlackboxExporter.Name }),
            },
            TopologySpreadConstraints =
            {
                PodSpread.OverZones(new InputMap<string> { ["app.kubernetes.io/name"] = Versions.Charts.BlackboxExporter.Name }),
            },
            NodeSelector = PodSpread.NodesOf(args.NodePool),
            Tolerations = PodSpread.TolerationsOf(args.NodePool),
            Resources = new ContainerResources("20m", "200m", "32Mi", "64Mi").ToArgs(ephemeralStorage: "64Mi"),
        }, child);

        foreach (var address in args.Addresses)
            Declare(address, args, child);
        RegisterOutputs();
    }

    private static void Declare(PublicAddress address, PublicProbesArgs args, CustomResourceOptions options) =>
        new CustomResource($"probe-{address.Name}", new ProbeArgs
        {
            Metadata = new ObjectMetaArgs { Name = address.Name, Namespace = args.Namespace },
            Spec = new ProbeSpecArgs
            {
                Module = address.IsOurs ? "http_ok" : "http_answers",
                Prober = new ProberArgs { Url = Output.Format($"{Exporter}.{args.Namespace}.svc:{Port}") },
                Targets = new ProbeTargetsArgs
                {
                    StaticConfig = new ProbeStaticConfigArgs { Static = { address.Url }, Labels = { ["address"] = address.Name } },
                },
            },
        }, options);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
