using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>What happens to fields of a kind.</summary>
public sealed class TraefikFieldModeValues : ResourceArgs
{
    /// <summary><c>keep</c> or <c>drop</c>.</summary>
    [Input("defaultMode", required: true)]
    public required Input<string> DefaultMode { get; init; }
}
