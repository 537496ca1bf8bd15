using GoCenter.Components.Observability.Values;
using GoCenter.Components.Policies;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability;

/// <summary>Prometheus, Alertmanager and Grafana from kube-prometheus-stack, sized, placed, and with a password nobody chose.</summary>
[MayStop("grafana", "Looking at dashboards waits for it; metrics are recorded and alerts are sent all the while.")]
[MayStop("kube-prometheus-stack-kube-state-metrics",
    "Two of it would count every object twice. Metrics of Kubernetes' objects have a gap; those of programs and nodes, and their alerts, go on.")]
[MayStop("kube-prometheus-stack-operator", "Changes of monitors and rules wait for it; what Prometheus and Alertmanager have loaded goes on. The chart has no more than one.")]
public sealed class Monitoring : ComponentResource
{
    /// <summary>Identifier of Grafana's data source: dashboards name it, so it is the same in every environment.</summary>
    public const string DataSource = "prometheus";

    /// <summary>Declares Grafana's password and the release.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Size and place.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public Monitoring(string name, MonitoringArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Observability:Monitoring", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        (var grafana, GrafanaAdminPassword) = GrafanaServer.Declare(name, args, child);

        HelmReleases.Declare(name, Versions.Charts.KubePrometheusStack, args.Namespace, Values(args, grafana), child);

        RegisterOutputs(new Dictionary<string, object?> { ["grafanaAdminPassword"] = GrafanaAdminPassword });
    }

    /// <summary>Name of Grafana's Service, in the release's namespace, on port 80.</summary>
    public static string GrafanaServiceName => GrafanaServer.ServiceName;

    /// <summary>Password of Grafana's user <c>admin</c>. Secret.</summary>
    public Output<string> GrafanaAdminPassword { get; }

    private static KubePrometheusStackValues Values(MonitoringArgs args, GrafanaValues grafana)
    {
        var nodes = PodSpread.NodesOf(args.NodePool);

        return new KubePrometheusStackValues
        {
            Grafana = grafana,
            Prometheus = new PrometheusValues
            {
                Spec = new PrometheusSpecValues
                {
                    Retention = args.Retention,
                    Replicas = args.Replicas,
                    Storage = StorageValues.OfSize(args.Storage),
                    PodAntiAffinity = "hard",
                    TopologySpreadConstraints = { PodSpread.OverZones(new InputMap<string> { ["app.kubernetes.io/name"] = "prometheus" }) },
                    AdditionalScrapeConfigs = EmbeddedFile.Read("Observability/prometheus/annotated_pods.yml"),
                    NodeSelector = nodes,
                    Resources = Size("500m", "2", "2Gi", "4Gi"),
                },
            },
            Alertmanager = new AlertmanagerValues
            {
                Spec = new AlertmanagerSpecValues
                {
                    Replicas = args.Replicas,
                    // Silences and the notification log are a few megabytes; 1 GiB is the smallest disk worth ordering.
                    Storage = StorageValues.OfSize("1Gi"),
                    PodAntiAffinity = "hard",
                    TopologySpreadConstraints = { PodSpread.OverZones(new InputMap<string> { ["app.kubernetes.io/name"] = "alertmanager" }) },
                    NodeSelector = nodes,
                    Resources = Size("50m", "200m", "64Mi", "128Mi"),
                },
            },
            PrometheusOperator = new ComponentValues { NodeSelector = nodes, Resources = Size("100m", "500m", "128Mi", "256Mi") },
            KubeStateMetrics = new ComponentValues { NodeSelector = nodes, Resources = Size("50m", "200m", "128Mi", "256Mi") },
            NodeExporter = new ComponentValues { NamespaceOverride = args.NodeAgentNamespace, Resources = Size("50m", "200m", "64Mi", "128Mi") },
        };
    }

    private static ResourceRequirementsArgs Size(string cpuRequest, string cpuLimit, string memoryRequest, string memoryLimit) =>
        new ContainerResources(cpuRequest, cpuLimit, memoryRequest, memoryLimit).ToArgs(ephemeralStorage: "1Gi");
}
