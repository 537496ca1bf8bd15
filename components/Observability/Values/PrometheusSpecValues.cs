using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>Size and reach of Prometheus, whose servers all scrape everything, so that two survive the loss of a node.</summary>
public sealed class PrometheusSpecValues : ReplicatedServerValues
{
    /// <summary>How long samples are kept, as Prometheus writes durations: <c>10d</c>.</summary>
    [Input("retention", required: true)]
    public required Input<string> Retention { get; init; }

    /// <summary>How much is kept, whichever limit comes first, such as <c>16384MB</c>, in binary units whatever they are called.</summary>
    [Input("retentionSize", required: true)]
    public required Input<string> RetentionSize { get; init; }

    /// <summary>Labels of every sample that is sent on, and of every alert.</summary>
    [Input("externalLabels", required: true)]
    public InputMap<string> ExternalLabels { get; init; } = [];

    /// <summary>Where samples are sent as well. Default: nowhere.</summary>
    [Input("remoteWrite")]
    public InputList<RemoteWriteValues>? RemoteWrite { get; init; }

    /// <summary>The volume of each server; the chart has none and forgets everything on a restart.</summary>
    [Input("storageSpec", required: true)]
    public required Input<StorageValues> Storage { get; init; }

    /// <summary>False: ServiceMonitors of any release count, not only those of this one.</summary>
    [Input("serviceMonitorSelectorNilUsesHelmValues", required: true)]
    public Input<bool> ServiceMonitorSelectorNilUsesHelmValues { get; init; } = false;

    /// <summary>False: PodMonitors of any release count.</summary>
    [Input("podMonitorSelectorNilUsesHelmValues", required: true)]
    public Input<bool> PodMonitorSelectorNilUsesHelmValues { get; init; } = false;

    /// <summary>False: PrometheusRules of any release count.</summary>
    [Input("ruleSelectorNilUsesHelmValues", required: true)]
    public Input<bool> RuleSelectorNilUsesHelmValues { get; init; } = false;

    /// <summary>False: Probes of any release count.</summary>
    [Input("probeSelectorNilUsesHelmValues", required: true)]
    public Input<bool> ProbeSelectorNilUsesHelmValues { get; init; } = false;

    /// <summary>False: ScrapeConfigs of any release count.</summary>
    [Input("scrapeConfigSelectorNilUsesHelmValues", required: true)]
    public Input<bool> ScrapeConfigSelectorNilUsesHelmValues { get; init; } = false;

    /// <summary>Scrape jobs besides those of monitors, in Prometheus's own language.</summary>
    [Input("additionalScrapeConfigs", required: true)]
    public required Input<string> AdditionalScrapeConfigs { get; init; }
}
