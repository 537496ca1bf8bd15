using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>What happens to every request of an entry point.</summary>
public sealed class TraefikHttpValues : ResourceArgs
{
    /// <summary>Where requests are sent instead.</summary>
    [Input("redirections", required: true)]
    public required Input<TraefikRedirectionsValues> Redirections { get; init; }
}
