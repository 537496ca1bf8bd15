using Pulumi;

namespace GoCenter.Components.Edge.Resources;

/// <summary>A Service of the route's namespace.</summary>
public sealed class RouteServiceArgs : ResourceArgs
{
    /// <summary>Its name.</summary>
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    /// <summary>Its port.</summary>
    [Input("port", required: true)]
    public required Input<int> Port { get; init; }
}
