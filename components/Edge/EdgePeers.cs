using GoCenter.Components.Networking;
using Pulumi;

namespace GoCenter.Components.Edge;

/// <summary>The pods of an <see cref="Edge"/> and the ports that their charts give them, as ends of network edges.</summary>
public static class EdgePeers
{
    /// <summary>Traefik's port of plain HTTP; its Service maps 80 to it.</summary>
    public const int WebPort = 8000;

    /// <summary>Traefik's port of HTTPS; its Service maps 443 to it.</summary>
    public const int WebSecurePort = 8443;

    /// <summary>Traefik's port for the load balancer's health check; its Service shows it on a port of the nodes.</summary>
    public const int HealthPort = 8082;

    /// <summary>Traefik's metrics.</summary>
    public const int TraefikMetricsPort = 9100;

    /// <summary>Metrics of each of cert-manager's programs.</summary>
    public const int CertManagerMetricsPort = 9402;

    /// <summary>cert-manager's webhook; the one port besides 443 that GKE's own firewall lets the control plane reach.</summary>
    public const int CertManagerWebhookPort = 10250;

    /// <summary>Metrics of external-dns.</summary>
    public const int ExternalDnsMetricsPort = 7979;

    /// <summary>Google's probers: https://cloud.google.com/load-balancing/docs/health-check-concepts.</summary>
    public static NetworkPeer HealthChecks { get; } = ExternalLoadBalancer.HealthCheckRanges
        .Select(range => NetworkPeer.Addresses("health-checks", range)).Aggregate((one, other) => one.Or(other));

    /// <summary>Traefik.</summary>
    /// <param name="namespace">Its namespace.</param>
    public static NetworkPeer Traefik(Input<string> @namespace) => NetworkPeer.Workload(Versions.Charts.Traefik.Name, @namespace);

    /// <summary>Every program of cert-manager, the check that follows an installation included.</summary>
    /// <param name="namespace">Its namespace.</param>
    public static NetworkPeer CertManager(Input<string> @namespace) => NetworkPeer.EveryPod(Versions.Charts.CertManager.Name, @namespace);

    /// <summary>The program that asks for certificates.</summary>
    /// <param name="namespace">Its namespace.</param>
    public static NetworkPeer CertManagerController(Input<string> @namespace) =>
        NetworkPeer.Workload("cert-manager-controller", @namespace, NetworkPeer.AppLabel, "cert-manager");

    /// <summary>The program that checks what is stored.</summary>
    /// <param name="namespace">Its namespace.</param>
    public static NetworkPeer CertManagerWebhook(Input<string> @namespace) =>
        NetworkPeer.Workload("cert-manager-webhook", @namespace, NetworkPeer.AppLabel, "webhook");

    /// <summary>The program that hands authorities to webhooks.</summary>
    /// <param name="namespace">Its namespace.</param>
    public static NetworkPeer CertManagerInjector(Input<string> @namespace) =>
        NetworkPeer.Workload("cert-manager-cainjector", @namespace, NetworkPeer.AppLabel, "cainjector");

    /// <summary>external-dns.</summary>
    /// <param name="namespace">Its namespace.</param>
    public static NetworkPeer ExternalDns(Input<string> @namespace) => NetworkPeer.Workload(Versions.Charts.ExternalDns.Name, @namespace);
}
