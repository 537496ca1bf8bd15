using GoCenter.Components.Observability.Alerting;
using GoCenter.Components.Observability.Values;
using GoCenter.Components.Policies;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.Observability;

/// <summary>Prometheus, Alertmanager and Grafana from kube-prometheus-stack, sized, placed, and with a password nobody chose.</summary>
[MayStop("grafana", "Looking at dashboards waits for it; metrics are recorded and alerts are sent all the while.")]
[MayStop("kube-prometheus-stack-kube-state-metrics",
    "Two of it would count every object twice. Metrics of Kubernetes' objects have a gap; those of programs and nodes, and "
    + "their alerts, go on.")]
[MayStop("kube-prometheus-stack-operator",
    "Changes of monitors and rules wait for it; what Prometheus and Alertmanager have loaded goes on. The chart has no more than one.")]
public sealed class Monitoring : ComponentResource
{
    /// <summary>Identifier of Grafana's data source: dashboards name it, so it is the same in every environment.</summary>
    public const string DataSource = "prometheus";

    /// <summary>User of Prometheus, Alertmanager and the jobs of the webhook: any that is not root.</summary>
    private const int UserId = 2000;

    /// <summary>User of the images of the operator and of the exporter on each node.</summary>
    private const int NobodyUserId = 65534;

    /// <summary>
    /// Of which pool and zone a node is, and whether Google may take it back: its name tells none of it for sure. The last two are put on
    /// by GKE.
    /// </summary>
    private static readonly string[] s_nodeLabels =
        [PodSpread.NodePoolLabel, "topology.kubernetes.io/zone", "cloud.google.com/gke-preemptible", "cloud.google.com/gke-spot"];

    /// <summary>Declares Grafana's password and the release.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">Size and place.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public Monitoring(string name, MonitoringArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Observability:Monitoring", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        (var grafana, GrafanaAdminPassword) = GrafanaServer.Declare(name, args, child);
        var routing = AlertRouting.Declare(name, args.Namespace, args.ClusterName, args.Alerts, child);

        HelmReleases.Declare(name, Versions.Charts.KubePrometheusStack, args.Namespace,
            new KubePrometheusStackValues
            {
                Grafana = grafana,
                Prometheus = PrometheusOf(args, RemoteWriteOf(name, args, child)),
                Alertmanager = AlertmanagerOf(args, routing.Configuration, routing.Credentials),
                PrometheusOperator = OperatorOf(args),
                KubeStateMetrics = new KubeStateMetricsValues
                {
                    NodeSelector = PodSpread.NodesOf(args.NodePool),
                    Tolerations = PodSpread.TolerationsOf(args.NodePool),
                    MetricLabels = { $"nodes=[{string.Join(',', s_nodeLabels)}]" },
                    Resources = Size("50m", "200m", "128Mi", "256Mi"),
                    ContainerSecurityContext = RestrictedPod.Container(),
                },
                NodeExporter = new NodeExporterValues
                {
                    NamespaceOverride = args.NodeAgentNamespace,
                    Resources = Size("50m", "200m", "64Mi", "128Mi"),
                    SecurityContext = RestrictedPod.RunAs(NobodyUserId),
                    ContainerSecurityContext = RestrictedPod.Container(),
                },
            }, child);

        RegisterOutputs(new Dictionary<string, object?> { ["grafanaAdminPassword"] = GrafanaAdminPassword });
    }

    /// <summary>Name of Grafana's Service, in the release's namespace, on port 80.</summary>
    public static string GrafanaServiceName => GrafanaServer.ServiceName;

    /// <summary>Password of Grafana's user <c>admin</c>. Secret.</summary>
    public Output<string> GrafanaAdminPassword { get; }

    private static PrometheusValues PrometheusOf(MonitoringArgs args, RemoteWriteValues? remoteWrite)
    {
        var spec = new PrometheusSpecValues
        {
            Retention = args.Retention,
            RetentionSize = args.Storage.ToOutput().Apply(MetricsRetention.SizeOn),
            ExternalLabels = { ["cluster"] = args.ClusterName },
            RemoteWrite = remoteWrite is null ? null : new InputList<RemoteWriteValues> { remoteWrite },
            Replicas = args.Replicas,
            Storage = StorageValues.OfSize(args.Storage),
            PodAntiAffinity = "hard",
            TopologySpreadConstraints = { PodSpread.OverZones(new InputMap<string> { ["app.kubernetes.io/name"] = "prometheus" }) },
            AdditionalScrapeConfigs = ScrapeJobs.Of(args.LegacyTargets),
            SecurityContext = RestrictedPod.RunAs(UserId),
            NodeSelector = PodSpread.NodesOf(args.NodePool),
            Tolerations = PodSpread.TolerationsOf(args.NodePool),
            Resources = Size("500m", "2", "2Gi", "4Gi"),
        };
        return new PrometheusValues { Spec = spec };
    }

    private static RemoteWriteValues? RemoteWriteOf(string name, MonitoringArgs args, CustomResourceOptions options)
    {
        if (args.RemoteWrite is not { } target)
            return null;
        if (target.User.Length == 0)
            return new RemoteWriteValues { Url = target.Url };
        var credentials = new Secret($"{name}-remote-write", new SecretArgs
        {
            Metadata = new ObjectMetaArgs { Name = "remote-write", Namespace = args.Namespace },
            StringData =
            {
                ["username"] = target.User,
                ["password"] = target.Password ?? throw new ArgumentException("a user of remote write needs a password"),
            },
        }, options).Metadata.Apply(known => known.Name);
        return new RemoteWriteValues
        {
            Url = target.Url,
            BasicAuth = new BasicAuthValues
            {
                Username = new SecretKeySelectorArgs { Name = credentials, Key = "username" },
                Password = new SecretKeySelectorArgs { Name = credentials, Key = "password" },
            },
        };
    }

    private static AlertmanagerValues AlertmanagerOf(MonitoringArgs args, Input<string> configuration, Input<string> credentials)
    {
        var spec = new AlertmanagerSpecValues
        {
            Replicas = args.Replicas,
            // Silences and the notification log are a few megabytes; 1 GiB is the smallest disk worth ordering.
            Storage = StorageValues.OfSize("1Gi"),
            PodAntiAffinity = "hard",
            TopologySpreadConstraints = { PodSpread.OverZones(new InputMap<string> { ["app.kubernetes.io/name"] = "alertmanager" }) },
            ConfigSecret = configuration,
            Secrets = { credentials },
            SecurityContext = RestrictedPod.RunAs(UserId),
            NodeSelector = PodSpread.NodesOf(args.NodePool),
            Tolerations = PodSpread.TolerationsOf(args.NodePool),
            Resources = Size("50m", "200m", "64Mi", "128Mi"),
        };
        return new AlertmanagerValues { Spec = spec };
    }

    private static PrometheusOperatorValues OperatorOf(MonitoringArgs args)
    {
        var nodes = PodSpread.NodesOf(args.NodePool);
        var tolerations = PodSpread.TolerationsOf(args.NodePool);
        return new PrometheusOperatorValues
        {
            NodeSelector = nodes,
            Tolerations = tolerations,
            Resources = Size("100m", "500m", "128Mi", "256Mi"),
            SecurityContext = RestrictedPod.RunAs(NobodyUserId),
            ContainerSecurityContext = RestrictedPod.Container(),
            AdmissionWebhooks = new AdmissionWebhooksValues
            {
                Patch = new WebhookPatchValues
                {
                    NodeSelector = nodes,
                    Tolerations = tolerations,
                    Resources = Size("20m", "200m", "32Mi", "64Mi"),
                    SecurityContext = RestrictedPod.RunAs(UserId),
                },
                CreateSecretJob = new WebhookJobValues { SecurityContext = RestrictedPod.Container() },
                PatchWebhookJob = new WebhookJobValues { SecurityContext = RestrictedPod.Container() },
            },
            // The chart hands the operator CPU and memory alone, one flag each.
            ConfigReloader = new ConfigReloaderValues
            {
                Resources = new ContainerResources("10m", "100m", "32Mi", "64Mi").ToArgs(ephemeralStorage: null),
            },
        };
    }

    private static ResourceRequirementsArgs Size(string cpuRequest, string cpuLimit, string memoryRequest, string memoryLimit) =>
        new ContainerResources(cpuRequest, cpuLimit, memoryRequest, memoryLimit).ToArgs(ephemeralStorage: "1Gi");
}
