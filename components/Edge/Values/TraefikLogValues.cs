using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>Traefik's own log.</summary>
public sealed class TraefikLogValues : ResourceArgs
{
    /// <summary>Format of a line. Default: <c>json</c>.</summary>
    [Input("format", required: true)]
    public Input<string> Format { get; init; } = "json";
}
