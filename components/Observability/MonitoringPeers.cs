using System.Net;
using GoCenter.Components.Networking;
using Pulumi;

namespace GoCenter.Components.Observability;

/// <summary>
/// The pods of <see cref="Monitoring"/>, <see cref="LogCollector"/> and <see cref="Notifications"/> and the ports that their charts give
/// them, as ends of network edges.
/// </summary>
public static class MonitoringPeers
{
    /// <summary>Prometheus.</summary>
    public const int PrometheusPort = 9090;

    /// <summary>Alertmanager.</summary>
    public const int AlertmanagerPort = 9093;

    /// <summary>Alertmanagers among themselves, TCP and UDP.</summary>
    public const int GossipPort = 9094;

    /// <summary>Metrics of the program that reloads the configuration, beside Prometheus and Alertmanager.</summary>
    public const int ReloaderPort = 8080;

    /// <summary>Grafana; its Service maps 80 to it.</summary>
    public const int GrafanaPort = 3000;

    /// <summary>kube-state-metrics.</summary>
    public const int KubeStateMetricsPort = 8080;

    /// <summary>The operator: webhook and metrics.</summary>
    public const int OperatorPort = 10250;

    /// <summary>node-exporter, on the network of each node.</summary>
    public const int NodeExporterPort = 9100;

    /// <summary>Metrics of Fluentd; <c>fluentd/01_sources.conf</c> says so.</summary>
    public const int FluentdMetricsPort = 24231;

    /// <summary>Prometheus.</summary>
    /// <param name="namespace">Namespace of the release.</param>
    public static NetworkPeer Prometheus(Input<string> @namespace) => NetworkPeer.Workload("prometheus", @namespace);

    /// <summary>Alertmanager.</summary>
    /// <param name="namespace">Namespace of the release.</param>
    public static NetworkPeer Alertmanager(Input<string> @namespace) => NetworkPeer.Workload("alertmanager", @namespace);

    /// <summary>Grafana.</summary>
    /// <param name="namespace">Namespace of the release.</param>
    public static NetworkPeer Grafana(Input<string> @namespace) => NetworkPeer.Workload("grafana", @namespace);

    /// <summary>kube-state-metrics.</summary>
    /// <param name="namespace">Namespace of the release.</param>
    public static NetworkPeer KubeStateMetrics(Input<string> @namespace) => NetworkPeer.Workload("kube-state-metrics", @namespace);

    /// <summary>The operator, and the jobs that make its webhook's certificate, which carry the same label.</summary>
    /// <param name="namespace">Namespace of the release.</param>
    public static NetworkPeer Operator(Input<string> @namespace) =>
        NetworkPeer.Workload("prometheus-operator", @namespace, NetworkPeer.AppLabel, "kube-prometheus-stack-prometheus-operator");

    /// <summary>The blackbox exporter.</summary>
    /// <param name="namespace">Namespace of the release.</param>
    public static NetworkPeer BlackboxExporter(Input<string> @namespace) =>
        NetworkPeer.Workload("blackbox-exporter", @namespace, NetworkPeer.AppLabel, Versions.Charts.BlackboxExporter.Name);

    /// <summary>A host outside the cluster.</summary>
    /// <param name="name">Name of the end.</param>
    /// <param name="host">Its IPv4 address, or a name, which no policy can know: then it is any address.</param>
    public static NetworkPeer Outside(string name, string host) =>
        NetworkPeer.Addresses(name, IPAddress.TryParse(host, out _) ? $"{host}/32" : "0.0.0.0/0");

    /// <summary>kwatch.</summary>
    /// <param name="namespace">Namespace of the release.</param>
    public static NetworkPeer Kwatch(Input<string> @namespace) => NetworkPeer.Workload(Versions.Charts.Kwatch.Name, @namespace);

    /// <summary>Fluentd.</summary>
    /// <param name="namespace">Namespace of the agents on nodes.</param>
    public static NetworkPeer Fluentd(Input<string> @namespace) => NetworkPeer.Workload(Versions.Charts.Fluentd.Name, @namespace);
}
