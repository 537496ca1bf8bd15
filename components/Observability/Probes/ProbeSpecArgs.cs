using Pulumi;

namespace GoCenter.Components.Observability.Probes;

/// <summary>What a <see cref="ProbeArgs"/> asks, and by whom.</summary>
public sealed class ProbeSpecArgs : ResourceArgs
{
    /// <summary>Value of the label <c>job</c>. Default: one for all, so that one rule is enough.</summary>
    [Input("jobName", required: true)]
    public Input<string> JobName { get; init; } = "public-addresses";

    /// <summary>How often. Default: twice a minute; each is a handshake and a request at the edge.</summary>
    [Input("interval", required: true)]
    public Input<string> Interval { get; init; } = "30s";

    /// <summary>How long the exporter may take; longer than the limit in its own file, so that it can say why. Default: 15 s.</summary>
    [Input("scrapeTimeout", required: true)]
    public Input<string> ScrapeTimeout { get; init; } = "15s";

    /// <summary>How, by the name in the exporter's configuration.</summary>
    [Input("module", required: true)]
    public required Input<string> Module { get; init; }

    /// <summary>The exporter.</summary>
    [Input("prober", required: true)]
    public required Input<ProberArgs> Prober { get; init; }

    /// <summary>The addresses.</summary>
    [Input("targets", required: true)]
    public required Input<ProbeTargetsArgs> Targets { get; init; }
}
