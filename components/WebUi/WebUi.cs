using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using GoCenter.Components.Policies;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.WebUi;

/// <summary>
/// The page that finds modules. One pod has two containers: <c>ui</c> has the page and listens on a Unix socket alone; <c>proxy</c> has the
/// pod's port and passes requests to that socket and to Athens.
/// </summary>
[PolicyException("image-digest", ContainerImage.NoDigestYet)]
public sealed class WebUi : ComponentResource
{
    /// <summary>Port of the container <c>proxy</c>; the Service maps 80 to it.</summary>
    public const int Port = 8080;

    private const int HealthPort = 8081;
    private const int ShutdownSeconds = 8;

    /// <summary>Declares the page's files, the servers' configuration, and the workload.</summary>
    /// <param name="name">Logical name, unique in the stack, and the name of the objects.</param>
    /// <param name="args">What it shows, size and place.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public WebUi(string name, WebUiArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:WebUi:WebUi", name, options)
    {
        // The paths are the same in each pod; what Athens is called is only known to the engine.
        var servers = new WebServers
        {
            Name = ScopedName.Local(name),
            Version = args.Version,
            Address = $"{Port}",
            HealthAddress = $"{HealthPort}",
            Upstream = "",
            ShutdownSeconds = ShutdownSeconds,
        };
        var configuration = Output.Format($"{args.AthensService}.{args.AthensNamespace}.svc.cluster.local:{args.AthensPort}")
            .Apply(upstream => (servers with { Upstream = upstream }).Files());
        var page = args.ProxyHost.ToOutput().Apply(host => PageFiles.Create(host, args.IncludedPatterns, args.Version));

        var socket = new ScratchVolume("socket", Path.GetDirectoryName(servers.SocketPath)!, "1Mi");
        var configurationFiles = new ConfigFile("configuration", Files($"{name}-servers", args, configuration), servers.ConfigurationPath);

        var service = new StatelessService(name, new StatelessServiceArgs
        {
            Namespace = args.Namespace,
            ContainerName = "proxy",
            Image = Versions.Images.Nginx,
            Command = servers.ProxyCommand,
            Port = Port,
            Resources = args.ProxyResources,
            LivenessPath = "/healthz",
            // Asks the other container, through the socket.
            ReadinessPath = "/readyz",
            MetricsPath = "/metrics",
            Scratch = [new ScratchVolume("proxy-scratch", servers.ProxyScratchPath, "64Mi"), socket],
            ConfigFiles = [configurationFiles],
            EphemeralStorage = "128Mi",
            Sidecars =
            [
                new PodContainer
                {
                    Name = "ui",
                    Image = Versions.Images.Nginx,
                    Command = servers.UiCommand,
                    PortName = "ui-health",
                    Port = HealthPort,
                    Resources = args.UiResources,
                    LivenessPath = "/healthz",
                    ReadinessPath = "/readyz",
                    Scratch = [new ScratchVolume("ui-scratch", servers.UiScratchPath, "16Mi"), socket],
                    ConfigFiles = [configurationFiles, new ConfigFile("page", Files($"{name}-page", args, page), servers.PagePath)],
                    EphemeralStorage = "64Mi",
                },
            ],
            PodAnnotations = ImmutableDictionary<string, Input<string>>.Empty
                .Add("gocenter.dev/configuration", Output.Tuple(configuration, page).Apply(both => Hash(both.Item1, both.Item2))),
            MinReplicas = args.MinReplicas,
            MaxReplicas = args.MaxReplicas,
            Placement = args.Placement,
            NodePools = args.NodePools,
            PriorityClass = args.PriorityClass,
            ShutdownSeconds = ShutdownSeconds,
        }, new ComponentResourceOptions { Parent = this });

        ServiceName = service.ServiceName;
        RegisterOutputs(new Dictionary<string, object?> { ["serviceName"] = ServiceName });
    }

    /// <summary>Name of the Service in front of the replicas, on port 80.</summary>
    public Output<string> ServiceName { get; }

    private Output<string> Files(string name, WebUiArgs args, Output<ImmutableSortedDictionary<string, string>> files)
    {
        var map = new ConfigMap(name, new ConfigMapArgs
        {
            Metadata = new ObjectMetaArgs { Name = ScopedName.Local(name), Namespace = args.Namespace },
            Data = files.Apply(known => known.ToImmutableDictionary()),
        }, new CustomResourceOptions { Parent = this });
        return map.Metadata.Apply(known => known.Name);
    }

    private static string Hash(params IEnumerable<KeyValuePair<string, string>>[] files)
    {
        var text = string.Concat(files.SelectMany(each => each).Select(file => $"{file.Key}\n{file.Value}\0"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
