using Pulumi;

namespace GoCenter.Components.Edge.Resources;

/// <summary>Entry points and rules of a route.</summary>
public sealed class IngressRouteSpecArgs : ResourceArgs
{
    /// <summary>Entry points that it is served on.</summary>
    [Input("entryPoints", required: true)]
    public InputList<string> EntryPoints { get; init; } = [];

    /// <summary>Rules, each with its Services.</summary>
    [Input("routes", required: true)]
    public InputList<RouteArgs> Routes { get; init; } = [];
}
