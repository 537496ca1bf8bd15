using Pulumi;

namespace GoCenter.Components.Edge;

/// <summary>What the load balancer asks each node, through Traefik, to learn whether the cluster serves.</summary>
/// <param name="Host">The host that it asks for.</param>
/// <param name="Path">The path that answers 200 while the cluster serves.</param>
public sealed record ReadinessCheck(Input<string> Host, string Path)
{
    /// <summary>
    /// Port of each node, for the check alone. The other two do not do: one redirects, and the other turns away who names no host in the
    /// TLS handshake, which Google's probers do not. Default: 30082.
    /// </summary>
    public int NodePort { get; init; } = 30082;
}
