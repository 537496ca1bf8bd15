using Pulumi;

namespace GoCenter.Components.Observability.Probes;

/// <summary>The addresses of a <see cref="ProbeArgs"/>.</summary>
public sealed class ProbeTargetsArgs : ResourceArgs
{
    /// <summary>A fixed list.</summary>
    [Input("staticConfig", required: true)]
    public required Input<ProbeStaticConfigArgs> StaticConfig { get; init; }
}
