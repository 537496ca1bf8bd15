using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>Where requests are sent instead.</summary>
public sealed class TraefikRedirectionsValues : ResourceArgs
{
    /// <summary>The other entry point.</summary>
    [Input("entryPoint", required: true)]
    public required Input<TraefikRedirectionValues> EntryPoint { get; init; }
}
