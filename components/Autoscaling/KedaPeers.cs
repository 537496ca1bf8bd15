using GoCenter.Components.Networking;
using Pulumi;

namespace GoCenter.Components.Autoscaling;

/// <summary>The pods of a <see cref="Keda"/> and the ports that its chart gives them, as ends of network edges.</summary>
public static class KedaPeers
{
    /// <summary>Metrics for Prometheus, of each program.</summary>
    public const int MetricsPort = 8080;

    /// <summary>The operator's answers to the metrics server.</summary>
    public const int OperatorPort = 9666;

    /// <summary>Metrics for autoscalers, which the API server fetches.</summary>
    public const int MetricsServerPort = 6443;

    /// <summary>The webhook.</summary>
    public const int WebhookPort = 9443;

    /// <summary>Every program of KEDA.</summary>
    /// <param name="namespace">Its namespace.</param>
    public static NetworkPeer EveryPod(Input<string> @namespace) => NetworkPeer.EveryPod(Versions.Charts.Keda.Name, @namespace);

    /// <summary>The program that measures queues.</summary>
    /// <param name="namespace">Its namespace.</param>
    public static NetworkPeer Operator(Input<string> @namespace) => NetworkPeer.Workload("keda-operator", @namespace);

    /// <summary>The program that tells autoscalers.</summary>
    /// <param name="namespace">Its namespace.</param>
    public static NetworkPeer MetricsServer(Input<string> @namespace) =>
        NetworkPeer.Workload("keda-operator-metrics-apiserver", @namespace);

    /// <summary>The program that checks what is stored.</summary>
    /// <param name="namespace">Its namespace.</param>
    public static NetworkPeer Webhooks(Input<string> @namespace) => NetworkPeer.Workload("keda-admission-webhooks", @namespace);
}
