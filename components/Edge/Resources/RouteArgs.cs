using Pulumi;

namespace GoCenter.Components.Edge.Resources;

/// <summary>One rule of a route.</summary>
public sealed class RouteArgs : ResourceArgs
{
    /// <summary>Kind of the rule. Default: <c>Rule</c>, the only one.</summary>
    [Input("kind", required: true)]
    public Input<string> Kind { get; init; } = "Rule";

    /// <summary>Which requests, in Traefik's language of rules.</summary>
    [Input("match", required: true)]
    public required Input<string> Match { get; init; }

    /// <summary>Where they go.</summary>
    [Input("services", required: true)]
    public InputList<RouteServiceArgs> Services { get; init; } = [];
}
