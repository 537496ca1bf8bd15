using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Components.Observability;

/// <summary>What is told to people, and where.</summary>
public sealed class NotificationsArgs : ResourceArgs
{
    /// <summary>Namespace of the watcher, for it alone: its settings hold the webhook.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>How messages name the cluster.</summary>
    public required Input<string> ClusterName { get; init; }

    /// <summary>Namespaces whose pods are watched.</summary>
    public required ImmutableArray<string> Namespaces { get; init; }

    /// <summary>Node pool that runs the watcher; a watcher on a preemptible node would miss what it should tell.</summary>
    public required Input<string> NodePool { get; init; }

    /// <summary>
    /// Address of Slack's incoming webhook, a secret. Default: none, and what it sees is in its own log alone, so that an environment
    /// without a channel has the same parts as one with.
    /// </summary>
    public Output<string>? SlackWebhook { get; init; }
}
