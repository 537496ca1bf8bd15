using System.Collections.Immutable;
using GoCenter.Components.Observability;
using GoCenter.Components.Observability.Probes;
using GoCenter.Components.Workloads;
using GoCenter.Stacks.Settings;
using Pulumi;

namespace GoCenter.Stacks.Layers;

/// <summary>Metrics, dashboards, logs and notifications.</summary>
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
            // Every environment has clusters of the same names; the project tells them apart.
            ClusterName = cluster.Unique(settings.Google.Project),
            Alerts = settings.Observability.Alerts.ToArgs(),
            RemoteWrite = RemoteWriteOf(settings.Observability.RemoteWrite),
            LegacyTargets = cluster.IsHome ? LegacyTargetsOf(settings.Observability) : [],
            NodePool = NodePoolNames.System,
        }, options);

        // After the monitoring: all bring monitors or rules, which only the operator there knows.
        var afterMonitoring = new ComponentResourceOptions { Providers = options.Providers, DependsOn = { Monitoring } };

        _ = new AlertRules(cluster.Logical("alert-rules"), new AlertRulesArgs
        {
            Namespace = monitoring.Name,
            RunbookBase = settings.RepositoryUrl,
            HasQueue = cluster.IsHome,
        }, afterMonitoring);
        new Dashboards(cluster.Logical("dashboards"), new DashboardsArgs
        {
            Namespace = monitoring.Name,
            RunbookBase = settings.RepositoryUrl,
        }, options);

        // Once: every cluster serves the same addresses, and nobody wants to hear of them from each.
        if (cluster.IsHome)
        {
            _ = new PublicProbes(cluster.Logical("public-probes"), new PublicProbesArgs
            {
                Namespace = monitoring.Name,
                NodePool = NodePoolNames.System,
                Addresses = PublicAddresses.Of(settings),
            }, afterMonitoring);
        }

        new LogCollector(cluster.Logical("log-collector"), new LogCollectorArgs
        {
            Project = settings.Google.Project,
            Location = settings.Google.Region,
            ClusterName = cluster.Settings.Name,
            AccountId = cluster.Unique("log-collector"),
            Namespace = nodeAgents.Name,
            Archive = settings.Observability.LogsArchive ? Archive(settings, cluster) : null,
        }, afterMonitoring);

        // One for the project: a question about a module is a question to all clusters.
        if (cluster.IsHome)
        {
            new LogSink("log-sink", new LogSinkArgs
            {
                Project = settings.Google.Project,
                Location = settings.Google.Region,
                ClusterNames = [.. settings.Clusters.Select(member => member.Name)],
                Namespaces = [.. NamespaceNames.All.Order(StringComparer.Ordinal)],
                RetentionDays = settings.Observability.LogsQueryDays,
                DeletionProtection = settings.Cluster.DeletionProtection,
            }, options);
        }

        var notifications = new SecureNamespace(
            cluster.Logical(NamespaceNames.Notifications), new SecureNamespaceArgs { NamespaceName = NamespaceNames.Notifications }, options);
        NotificationsNamespace = notifications.Name;

        new Notifications(cluster.Logical("kwatch"), new NotificationsArgs
        {
            Namespace = notifications.Name,
            // Clusters have the same names in all environments; the project tells them apart.
            ClusterName = $"{settings.Google.Project}/{cluster.Settings.Name}",
            Namespaces = [.. NamespaceNames.All.Order(StringComparer.Ordinal)],
            NodePool = NodePoolNames.System,
            SlackWebhook = settings.Observability.SlackWebhook,
        }, afterMonitoring);
    }

    private static GrafanaSignIn? SignIn(ObservabilitySettings settings) => settings.GrafanaSsoClientSecret is { } secret
        ? new GrafanaSignIn(settings.GrafanaSsoClientId, secret, settings.GrafanaSsoAllowedDomains)
        : null;

    public Monitoring Monitoring { get; }

    public Output<string> Namespace { get; }

    public Output<string> NodeAgentNamespace { get; }

    public Output<string> NotificationsNamespace { get; }

    private static ImmutableArray<LegacyTarget> LegacyTargetsOf(ObservabilitySettings settings) =>
        [.. settings.LegacyTargets.Select(target => new LegacyTarget(target.Name, target.Address.ToString(), target.Scheme, target.Path))];

    private static RemoteWrite? RemoteWriteOf(RemoteWriteSettings settings) =>
        settings.Url.Length > 0 ? new RemoteWrite(settings.Url, settings.User, settings.Password) : null;

    private static LogArchiveArgs Archive(EnvironmentSettings settings, ClusterContext cluster) => new()
    {
        BucketName = cluster.Unique($"{settings.Google.Project}-logs"),
        RetentionDays = settings.Observability.LogsArchiveDays,
        DeletionProtection = settings.Cluster.DeletionProtection,
    };
}
