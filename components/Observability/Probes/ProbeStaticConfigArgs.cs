using Pulumi;

namespace GoCenter.Components.Observability.Probes;

/// <summary>A fixed list of addresses.</summary>
public sealed class ProbeStaticConfigArgs : ResourceArgs
{
    /// <summary>The addresses.</summary>
    [Input("static", required: true)]
    public InputList<string> Static { get; init; } = [];

    /// <summary>Labels of their samples.</summary>
    [Input("labels", required: true)]
    public InputMap<string> Labels { get; init; } = [];
}
