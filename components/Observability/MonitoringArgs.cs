using System.Collections.Immutable;
using GoCenter.Components.Observability.Alerting;
using Pulumi;

namespace GoCenter.Components.Observability;

/// <summary>Size and place of <see cref="Monitoring"/>.</summary>
public sealed class MonitoringArgs : ResourceArgs
{
    /// <summary>Namespace of the release; the restricted Pod Security Standard fits.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>Namespace of the exporter that runs on each node and reads the host's files.</summary>
    public required Input<string> NodeAgentNamespace { get; init; }

    /// <summary>How long Prometheus keeps samples, as it writes durations: <c>10d</c>.</summary>
    public required Input<string> Retention { get; init; }

    /// <summary>How many Prometheus and Alertmanager servers; two or more survive the loss of a node.</summary>
    public required Input<int> Replicas { get; init; }

    /// <summary>Volume of each Prometheus server, a Kubernetes quantity.</summary>
    public required Input<string> Storage { get; init; }

    /// <summary>What the cluster is called in samples that are sent on and in alerts; other clusters have other names.</summary>
    public required Input<string> ClusterName { get; init; }

    /// <summary>Who hears of alerts.</summary>
    public required AlertRoutingArgs Alerts { get; init; }

    /// <summary>Where samples are sent as well. Default: nowhere.</summary>
    public RemoteWrite? RemoteWrite { get; init; }

    /// <summary>Hosts outside the cluster to scrape. Default: none.</summary>
    public ImmutableArray<LegacyTarget> LegacyTargets { get; init; } = [];

    /// <summary>Host name under which people reach Grafana.</summary>
    public required Input<string> GrafanaHost { get; init; }

    /// <summary>How people sign in to Grafana besides the user <c>admin</c>; null for not at all. Default: null.</summary>
    public GrafanaSignIn? SignIn { get; init; }

    /// <summary>Value of the node label <c>node-pool</c> of the nodes that hold the servers; they should not be preemptible.</summary>
    public required Input<string> NodePool { get; init; }
}
