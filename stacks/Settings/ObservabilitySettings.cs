using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Stacks.Settings;

/// <summary>Metrics, dashboards, alerts, logs and notifications: how much is kept, where it is seen, and who hears of it.</summary>
public sealed record ObservabilitySettings
{
    /// <summary>How long metrics are kept, as Prometheus writes it, such as <c>10d</c>. Source: <c>metricsRetention</c>.</summary>
    public required string Retention { get; init; }

    /// <summary>Replicas of Prometheus. Source: <c>metricsReplicas</c>.</summary>
    public required int Replicas { get; init; }

    /// <summary>The disk of each replica as a Kubernetes quantity, such as <c>50Gi</c>. Source: <c>metricsStorage</c>.</summary>
    public required string Storage { get; init; }

    /// <summary>The host that serves Grafana. Source: <c>grafanaHost</c>.</summary>
    public required string GrafanaHost { get; init; }

    /// <summary>
    /// Identifier of the OAuth client by which people sign in to Grafana with Google accounts; empty for not at all. Default empty.
    /// Source: <c>grafanaSsoClientId</c>.
    /// </summary>
    public string GrafanaSsoClientId { get; init; } = "";

    /// <summary>The client's secret, or null where there is no client. Source: <c>grafanaSsoClientSecret</c>.</summary>
    public Output<string>? GrafanaSsoClientSecret { get; init; }

    /// <summary>Domains whose accounts may sign in. Default none. Source: <c>grafanaSsoAllowedDomains</c>.</summary>
    public ImmutableArray<string> GrafanaSsoAllowedDomains { get; init; } = [];

    /// <summary>Where metrics are sent as well.</summary>
    public required RemoteWriteSettings RemoteWrite { get; init; }

    /// <summary>Hosts outside the cluster to scrape. Source: <c>legacyTargets</c>.</summary>
    public required ImmutableArray<LegacyTargetSettings> LegacyTargets { get; init; }

    /// <summary>Who hears of trouble.</summary>
    public required AlertSettings Alerts { get; init; }

    /// <summary>Whether logs go to a bucket besides Cloud Logging. Default yes. Source: <c>logsArchive</c>.</summary>
    public bool LogsArchive { get; init; } = true;

    /// <summary>Days that the bucket keeps logs. Default 90. Source: <c>logsArchiveDays</c>.</summary>
    public int LogsArchiveDays { get; init; } = 90;

    /// <summary>Days that logs can be asked in BigQuery. Default 14. Source: <c>logsQueryDays</c>.</summary>
    public int LogsQueryDays { get; init; } = 14;

    /// <summary>
    /// Address of the Slack webhook that hears of pods and nodes, a secret, or null. Default none. Source: <c>slackWebhook</c>.
    /// </summary>
    public Output<string>? SlackWebhook { get; init; }
}
