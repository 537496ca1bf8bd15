using Pulumi;

namespace GoCenter.Components.Observability.Probes;

/// <summary>The exporter of a <see cref="ProbeArgs"/>.</summary>
public sealed class ProberArgs : ResourceArgs
{
    /// <summary>Host and port.</summary>
    [Input("url", required: true)]
    public required Input<string> Url { get; init; }
}
