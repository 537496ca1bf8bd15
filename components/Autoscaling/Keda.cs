using GoCenter.Components.Autoscaling.Values;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Autoscaling;

/// <summary>KEDA, which scales workloads on the length of their queues, down to none and up again.</summary>
public sealed class Keda : ComponentResource
{
    // The names that the chart gives its programs.
    private const string OperatorName = "keda-operator";
    private const string MetricsServerName = "keda-operator-metrics-apiserver";
    private const string WebhooksName = "keda-admission-webhooks";

    /// <summary>Declares the release.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Place and reach.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public Keda(string name, KedaArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Autoscaling:Keda", name, options)
    {
        var release = HelmReleases.Declare(
            name, Versions.Charts.Keda, args.Namespace, Values(args), new CustomResourceOptions { Parent = this });

        ReleaseName = release.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["releaseName"] = ReleaseName });
    }

    /// <summary>Name of the release; whatever uses KEDA's kinds waits for it.</summary>
    public Output<string> ReleaseName { get; }

    private static KedaValues Values(KedaArgs args) => new()
    {
        WatchNamespace = args.WatchedNamespace,
        // One works and one waits; while neither does, workloads keep the size they have.
        Operator = Part(OperatorName),
        MetricsServer = Part(MetricsServerName),
        // It rejects mistakes before they are stored.
        Webhooks = Part(WebhooksName),
        TopologySpreadConstraints = new KedaSpreadValues
        {
            Operator = { PodSpread.OverZones(Labels(OperatorName)) },
            MetricsServer = { PodSpread.OverZones(Labels(MetricsServerName)) },
            Webhooks = { PodSpread.OverZones(Labels(WebhooksName)) },
        },
        NodeSelector = PodSpread.NodesOf(args.NodePool),
        Tolerations = PodSpread.TolerationsOf(args.NodePool),
        Resources = new KedaResourcesValues
        {
            Operator = Size("100m", "500m", "128Mi", "512Mi"),
            MetricServer = Size("50m", "500m", "128Mi", "256Mi"),
            Webhooks = Size("20m", "200m", "64Mi", "128Mi"),
        },
        Prometheus = new KedaPrometheusValues
        {
            Operator = new KedaMetricsValues(),
            MetricServer = new KedaMetricsValues(),
        },
        Logging = new KedaLoggingValues(),
    };

    private static KedaPartValues Part(string name) => new()
    {
        ReplicaCount = 2,
        Affinity = new AffinityArgs { PodAntiAffinity = PodSpread.OnePerNode(Labels(name)) },
    };

    private static InputMap<string> Labels(string name) => new() { ["app.kubernetes.io/name"] = name };

    private static ResourceRequirementsArgs Size(
        string cpuRequest, string cpuLimit, string memoryRequest, string memoryLimit) =>
        new ContainerResources(cpuRequest, cpuLimit, memoryRequest, memoryLimit).ToArgs(ephemeralStorage: "256Mi");
}
