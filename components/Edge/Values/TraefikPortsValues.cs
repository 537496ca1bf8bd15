using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>The entry points that the Service shows.</summary>
public sealed class TraefikPortsValues : ResourceArgs
{
    /// <summary>Port 80: redirects.</summary>
    [Input("web", required: true)]
    public required Input<TraefikPortValues> Web { get; init; }

    /// <summary>Port 443.</summary>
    [Input("websecure", required: true)]
    public required Input<TraefikPortValues> WebSecure { get; init; }

    /// <summary>What the load balancer's health check asks; unset where it only connects.</summary>
    [Input("health")]
    public Input<TraefikPortValues>? Health { get; init; }
}
