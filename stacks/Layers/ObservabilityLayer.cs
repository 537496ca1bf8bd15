using GoCenter.Components.Observability;
using GoCenter.Components.Workloads;
using GoCenter.Stacks.Settings;
using Pulumi;

namespace GoCenter.Stacks.Layers;

/// <summary>Metrics, dashboards and logs.</summary>
internal sealed class ObservabilityLayer
{
    public ObservabilityLayer(EnvironmentSettings settings, ClusterContext cluster)
    {
        var options = cluster.GoogleAndKubernetes;

        var monitoring = new SecureNamespace(cluster.Logical(NamespaceNames.Monitoring), new SecureNamespaceArgs { NamespaceName = NamespaceNames.Monitoring }, options);
        var nodeAgents = new SecureNamespace(cluster.Logical(NamespaceNames.NodeAgents), new SecureNamespaceArgs
        {
            NamespaceName = NamespaceNames.NodeAgents,
            PrivilegedBecause = "Fluentd and node-exporter read the log and device files of the node they run on.",
        }, options);

        Namespace = monitoring.Name;
        NodeAgentNamespace = nodeAgents.Name;

        Monitoring = new Monitoring(cluster.Logical("monitoring"), new MonitoringArgs
        {
            Namespace = monitoring.Name,
            NodeAgentNamespace = nodeAgents.Name,
            Retention = settings.Observability.Retention,
            Replicas = settings.Observability.Replicas,
            Storage = settings.Observability.Storage,
            GrafanaHost = settings.Observability.GrafanaHost,
            SignIn = SignIn(settings.Observability),
            NodePool = NodePoolNames.System,
        }, options);

        _ = new AlertRules(cluster.Logical("alert-rules"), new AlertRulesArgs
        {
            Namespace = monitoring.Name,
            RunbookBase = settings.RepositoryUrl,
            HasQueue = cluster.IsHome,
        }, new ComponentResourceOptions { Providers = options.Providers, DependsOn = { Monitoring } });
        new Dashboards(cluster.Logical("dashboards"), new DashboardsArgs { Namespace = monitoring.Name }, options);

        // After the monitoring: the chart brings a ServiceMonitor, which only the operator there knows.
        new LogArchive(cluster.Logical("log-archive"), new LogArchiveArgs
        {
            Project = settings.Google.Project,
            Location = settings.Google.Region,
            BucketName = cluster.Unique($"{settings.Google.Project}-logs"),
            AccountId = cluster.Unique("log-archive"),
            Namespace = nodeAgents.Name,
            DeletionProtection = settings.Cluster.DeletionProtection,
        }, new ComponentResourceOptions { Providers = options.Providers, DependsOn = { Monitoring } });
    }

    private static GrafanaSignIn? SignIn(ObservabilitySettings settings) => settings.GrafanaSsoClientSecret is { } secret
        ? new GrafanaSignIn(settings.GrafanaSsoClientId, secret, settings.GrafanaSsoAllowedDomains)
        : null;

    public Monitoring Monitoring { get; }

    public Output<string> Namespace { get; }

    public Output<string> NodeAgentNamespace { get; }
}
