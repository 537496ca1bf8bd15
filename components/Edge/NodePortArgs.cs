using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Components.Edge;

/// <summary>The clusters behind an <see cref="ExternalLoadBalancer"/>, and the addresses its proxies take.</summary>
public sealed class NodePortArgs : ResourceArgs
{
    /// <summary>Id of the clusters' network.</summary>
    public required Input<string> NetworkId { get; init; }

    /// <summary>
    /// Range for the load balancer's proxies, IPv4 CIDR of /26 or larger, /23 by Google's advice; it overlaps no other range.
    /// </summary>
    public required Input<string> ProxyRange { get; init; }

    /// <summary>The clusters that answer, the first of them this edge's own.</summary>
    public required ImmutableArray<ClusterBackend> Clusters { get; init; }

    /// <summary>
    /// What a cluster has to answer to get traffic. Default: null, which is a connection to Traefik, enough where there is no other
    /// cluster to send the traffic to.
    /// </summary>
    public ReadinessCheck? Readiness { get; init; }

    /// <summary>Port of plain HTTP on each node, 30000 to 32767. Default: 30080.</summary>
    public int WebPort { get; init; } = 30080;

    /// <summary>Port of HTTPS on each node, 30000 to 32767. Default: 30443.</summary>
    public int WebSecurePort { get; init; } = 30443;
}
