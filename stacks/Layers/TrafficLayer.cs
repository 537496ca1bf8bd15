using System.Collections.Immutable;
using GoCenter.Components;
using GoCenter.Components.Autoscaling;
using GoCenter.Components.Edge;
using GoCenter.Components.LoadTests;
using GoCenter.Components.ModuleProxy;
using GoCenter.Components.Networking;
using GoCenter.Components.Observability;
using GoCenter.Components.Observability.Probes;
using GoCenter.Components.State;
using GoCenter.Components.WebUi;
using GoCenter.Stacks.Settings;
using Pulumi;

namespace GoCenter.Stacks.Layers;

/// <summary>
/// Who may talk to whom. Every namespace denies by default; what stands here is all that is allowed. It waits for the namespaces alone, so
/// that the policies are there before the pods that need them.
/// </summary>
internal sealed class TrafficLayer
{
    /// <summary>Port of whatever speaks TLS on the internet.</summary>
    private const int Https = 443;

    private readonly ImmutableArray<NetworkEdge>.Builder edges = ImmutableArray.CreateBuilder<NetworkEdge>();
    private readonly NetworkPeer apiServer;
    private readonly NetworkPeer apiServerCalls;
    private readonly NetworkPeer prometheus;
    private readonly NetworkPeer traefik;

    private TrafficLayer(ClusterContext cluster, ObservabilityLayer observability, PlatformLayer platform)
    {
        var controlPlane = cluster.Settings.ControlPlaneRange.ToString();
        apiServer = GkePeers.ApiServer(controlPlane);
        apiServerCalls = GkePeers.ApiServerCalls(controlPlane);
        prometheus = MonitoringPeers.Prometheus(observability.Namespace);
        traefik = EdgePeers.Traefik(platform.TraefikNamespace);
    }

    public static void Declare(
        EnvironmentSettings settings,
        ClusterContext cluster,
        ObservabilityLayer observability,
        PlatformLayer platform,
        ModuleProxyLayer proxy,
        Output<string>? loadTests)
    {
        var traffic = new TrafficLayer(cluster, observability, platform);
        traffic.Modules(settings.Network.PrivateServicesRange.ToString(), proxy);
        if (proxy is { Discovery: { } discovery, Workers: { } workers })
            traffic.Queue(proxy, discovery, workers);
        traffic.Edge(platform);
        if (cluster.IsHome)
            traffic.HomeRoutes(settings, observability);
        if (platform.ExternalDnsNamespace is { } externalDns)
            traffic.Records(externalDns);
        if (platform.KedaNamespace is { } keda)
            traffic.Scaling(keda, proxy);
        traffic.Monitoring(settings, observability);
        traffic.Telling(settings.Observability, observability);
        if (cluster.IsHome)
            traffic.LookingOutside(settings.Observability, observability);
        if (loadTests is not null)
            traffic.LoadTests(loadTests);
        new NetworkEdges(
            cluster.Logical("traffic"), new NetworkEdgesArgs { Edges = traffic.edges.ToImmutable() }, cluster.GoogleAndKubernetes);
    }

    private void Modules(string managedServices, ModuleProxyLayer proxy)
    {
        var web = Pods(proxy.Page, proxy);
        var valkey = ValkeyPods(proxy);

        foreach (var one in proxy.Tenants.Select(tenant => tenant.Athens).Prepend(proxy.Athens))
            Proxy(one, proxy, NetworkPeer.Addresses("managed-services", managedServices));

        Allow(web, Pods(proxy.Athens, proxy), Athens.Port);
        // Copies follow the primary.
        Allow(valkey, valkey, Valkey.Port);

        Allow(traefik, web, WebUi.Port);
        Scrape(web, WebUi.Port);
        Scrape(valkey, Valkey.MetricsPort);
    }

    private void Queue(ModuleProxyLayer proxy, ModuleDiscovery declaredDiscovery, ModuleQueueWorkers declaredWorkers)
    {
        var discovery = Pods(declaredDiscovery, proxy);
        var workers = Pods(declaredWorkers, proxy);
        var valkey = ValkeyPods(proxy);

        Allow(workers, Pods(proxy.Athens, proxy), Athens.Port);
        Allow(workers, valkey, Valkey.Port);
        Allow(discovery, valkey, Valkey.Port);
        Allow(discovery, NetworkPeer.Internet, Https);
        Scrape(discovery, ModuleDiscovery.MetricsPort);
        Scrape(workers, ModuleQueueWorkers.MetricsPort);
    }

    private void Proxy(Athens declared, ModuleProxyLayer proxy, NetworkPeer managedServices)
    {
        var athens = Pods(declared, proxy);
        if (declared.HasIndex)
            Allow(athens, managedServices, PostgresDatabase.Port);
        if (declared.HasLocks)
            Allow(athens, ValkeyPods(proxy), Valkey.Port);
        // Origins of modules, the checksum database, and the bucket.
        Allow(athens, NetworkPeer.Internet, Https);
        Allow(athens, GkePeers.MetadataServer, GkePeers.MetadataPort);
        Allow(traefik, athens, Athens.Port);
        Scrape(athens, Athens.Port);
    }

    private void Edge(PlatformLayer platform)
    {
        var certManager = EdgePeers.CertManager(platform.CertManagerNamespace);
        var controller = EdgePeers.CertManagerController(platform.CertManagerNamespace);
        var webhook = EdgePeers.CertManagerWebhook(platform.CertManagerNamespace);

        Allow(NetworkPeer.Clients, traefik, EdgePeers.WebPort, EdgePeers.WebSecurePort);
        Allow(traefik, apiServer, GkePeers.ApiServerPort);
        if (platform.NodePort.Readiness is not null)
            Allow(EdgePeers.HealthChecks, traefik, EdgePeers.HealthPort);
        Scrape(traefik, EdgePeers.TraefikMetricsPort);

        Allow(certManager, apiServer, GkePeers.ApiServerPort);
        Allow(apiServerCalls, webhook, EdgePeers.CertManagerWebhookPort);
        // Let's Encrypt, and Cloud DNS for the records that it looks for.
        Allow(controller, NetworkPeer.Internet, Https);
        Allow(controller, GkePeers.MetadataServer, GkePeers.MetadataPort);
        Scrape(controller, EdgePeers.CertManagerMetricsPort);
        Scrape(webhook, EdgePeers.CertManagerMetricsPort);
        Scrape(EdgePeers.CertManagerInjector(platform.CertManagerNamespace), EdgePeers.CertManagerMetricsPort);
    }

    private void HomeRoutes(EnvironmentSettings settings, ObservabilityLayer observability)
    {
        Allow(traefik, MonitoringPeers.Grafana(observability.Namespace), MonitoringPeers.GrafanaPort);
        // A Service's port says nothing about the pods behind it, and those in somebody else's namespace are not declared here.
        foreach (var other in settings.Edge.Routes.Select(route => route.Namespace).Distinct().Except(NamespaceNames.All))
            Allow(traefik, NetworkPeer.OthersPods(other, other));
    }

    private void Records(Output<string> @namespace)
    {
        var externalDns = EdgePeers.ExternalDns(@namespace);

        Allow(externalDns, apiServer, GkePeers.ApiServerPort);
        Allow(externalDns, GkePeers.MetadataServer, GkePeers.MetadataPort);
        Allow(externalDns, NetworkPeer.Internet, Https);
        Scrape(externalDns, EdgePeers.ExternalDnsMetricsPort);
    }

    private void Scaling(Output<string> keda, ModuleProxyLayer proxy)
    {
        Allow(KedaPeers.EveryPod(keda), apiServer, GkePeers.ApiServerPort);
        Allow(KedaPeers.Operator(keda), ValkeyPods(proxy), Valkey.Port);
        Allow(KedaPeers.MetricsServer(keda), KedaPeers.Operator(keda), KedaPeers.OperatorPort);
        Allow(apiServerCalls, KedaPeers.MetricsServer(keda), KedaPeers.MetricsServerPort);
        Allow(apiServerCalls, KedaPeers.Webhooks(keda), KedaPeers.WebhookPort);
        Scrape(KedaPeers.Operator(keda), KedaPeers.MetricsPort);
        Scrape(KedaPeers.MetricsServer(keda), KedaPeers.MetricsPort);
    }

    private void Monitoring(EnvironmentSettings settings, ObservabilityLayer observability)
    {
        var alertmanager = MonitoringPeers.Alertmanager(observability.Namespace);
        var grafana = MonitoringPeers.Grafana(observability.Namespace);
        var stateMetrics = MonitoringPeers.KubeStateMetrics(observability.Namespace);
        var @operator = MonitoringPeers.Operator(observability.Namespace);
        var fluentd = MonitoringPeers.Fluentd(observability.NodeAgentNamespace);

        foreach (var caller in new[] { prometheus, grafana, stateMetrics, @operator, fluentd })
            Allow(caller, apiServer, GkePeers.ApiServerPort);
        Allow(apiServerCalls, @operator, MonitoringPeers.OperatorPort);

        Allow(grafana, prometheus, MonitoringPeers.PrometheusPort);
        Allow(grafana, alertmanager, MonitoringPeers.AlertmanagerPort);
        // It asks Google who somebody is.
        if (settings.Observability.GrafanaSsoClientId.Length > 0)
            Allow(grafana, NetworkPeer.Internet, Https);
        edges.Add(new NetworkEdge(alertmanager, alertmanager,
            [new NetworkPort(MonitoringPeers.GossipPort), new NetworkPort(MonitoringPeers.GossipPort, "UDP")]));

        // The kubelet and node-exporter listen on the node's own address.
        Allow(prometheus, NetworkPeer.Anywhere("nodes"), GkePeers.KubeletPort, MonitoringPeers.NodeExporterPort);
        Scrape(prometheus, MonitoringPeers.PrometheusPort, MonitoringPeers.ReloaderPort);
        // Alerts go the same way as scrapes.
        Scrape(alertmanager, MonitoringPeers.AlertmanagerPort, MonitoringPeers.ReloaderPort);
        Scrape(grafana, MonitoringPeers.GrafanaPort);
        Scrape(stateMetrics, MonitoringPeers.KubeStateMetricsPort);
        Scrape(@operator, MonitoringPeers.OperatorPort);

        Allow(fluentd, GkePeers.MetadataServer, GkePeers.MetadataPort);
        Allow(fluentd, NetworkPeer.Internet, Https);
        Scrape(fluentd, MonitoringPeers.FluentdMetricsPort);

        var kwatch = MonitoringPeers.Kwatch(observability.NotificationsNamespace);
        Allow(kwatch, apiServer, GkePeers.ApiServerPort);
        Allow(kwatch, NetworkPeer.Internet, Https);
    }

    /// <summary>Where alerts and samples are sent.</summary>
    private void Telling(ObservabilitySettings settings, ObservabilityLayer observability)
    {
        var alertmanager = MonitoringPeers.Alertmanager(observability.Namespace);

        // Pagers, Slack and the heartbeat are there. Which of them, its settings say; a change of those should need none of the network.
        Allow(alertmanager, NetworkPeer.Internet, Https);
        if (settings.Alerts is { MailTo.Length: > 0, MailServer: { } server })
            Allow(alertmanager, MonitoringPeers.Outside("mail-server", server.Host), server.Port);
        if (settings.RemoteWrite.Url.Length > 0 && new Uri(settings.RemoteWrite.Url) is var receiver)
            Allow(prometheus, MonitoringPeers.Outside("remote-write", receiver.Host), receiver.Port);
    }

    /// <summary>What is looked at as somebody outside would, and hosts that are outside.</summary>
    private void LookingOutside(ObservabilitySettings settings, ObservabilityLayer observability)
    {
        var blackbox = MonitoringPeers.BlackboxExporter(observability.Namespace);

        Scrape(blackbox, PublicProbes.Port);
        // By the public names, which lead to Traefik straight away or around, as for cert-manager.
        Allow(blackbox, traefik, EdgePeers.WebSecurePort);
        Allow(blackbox, NetworkPeer.Internet, Https);
        foreach (var target in settings.LegacyTargets)
            Allow(prometheus, MonitoringPeers.Outside($"legacy-{target.Name}", target.Address.Host), target.Address.Port);
    }

    private void LoadTests(Output<string> @namespace)
    {
        var runs = LoadTestPeers.Runs(@namespace);
        var @operator = LoadTestPeers.Operator(@namespace);

        Allow(@operator, apiServer, GkePeers.ApiServerPort);
        Allow(@operator, runs, LoadTestPeers.ControlPort);
        Allow(runs, runs, LoadTestPeers.ControlPort);
        // By the public names, which lead to Traefik straight away or around, as above; and to the index of modules.
        Allow(runs, traefik, EdgePeers.WebSecurePort);
        Allow(runs, NetworkPeer.Internet, Https);
    }

    private static NetworkPeer Pods(Resource workload, ModuleProxyLayer proxy) =>
        NetworkPeer.Workload(ScopedName.Local(workload.GetResourceName()), proxy.Namespace);

    private static NetworkPeer ValkeyPods(ModuleProxyLayer proxy) => NetworkPeer.Workload(Versions.Charts.Valkey.Name, proxy.Namespace);

    private void Scrape(NetworkPeer target, params int[] ports) => Allow(prometheus, target, ports);

    private void Allow(NetworkPeer from, NetworkPeer to, params int[] ports) => edges.Add(new NetworkEdge(from, to, ports));
}
