using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>One entry point.</summary>
public sealed class TraefikPortValues : ResourceArgs
{
    /// <summary>Whether an Ingress that names no entry point is served here.</summary>
    [Input("asDefault", required: true)]
    public required Input<bool> AsDefault { get; init; }

    /// <summary>Port on each node; unset where a load balancer brings its own way in.</summary>
    [Input("nodePort")]
    public Input<int>? NodePort { get; init; }

    /// <summary>Who may say on whose behalf a connection comes; unset where clients connect directly.</summary>
    [Input("proxyProtocol")]
    public Input<TraefikProxyProtocolValues>? ProxyProtocol { get; init; }

    /// <summary>What happens to every request; unset for nothing.</summary>
    [Input("http")]
    public Input<TraefikHttpValues>? Http { get; init; }
}
