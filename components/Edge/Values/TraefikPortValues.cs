using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>One entry point.</summary>
public sealed class TraefikPortValues : ResourceArgs
{
    /// <summary>Whether an Ingress that names no entry point is served here.</summary>
    [Input("asDefault", required: true)]
    public required Input<bool> AsDefault { get; init; }

    /// <summary>Port of the pod; unset for the chart's own of a port that it knows.</summary>
    [Input("port")]
    public Input<int>? Port { get; init; }

    /// <summary>Port of the Service; unset for the chart's own of a port that it knows.</summary>
    [Input("exposedPort")]
    public Input<int>? ExposedPort { get; init; }

    /// <summary>
    /// The Services that show the port, <c>default</c> for the one there is; unset for the chart's own of a port that it knows.
    /// </summary>
    [Input("expose")]
    public InputMap<bool>? Expose { get; init; }

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
