using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Components.Edge;

/// <summary>What <see cref="IngressRules"/> publishes.</summary>
public sealed class IngressRulesArgs : ResourceArgs
{
    /// <summary>The edge's policy, which every Ingress follows.</summary>
    public required EdgePolicy Policy { get; init; }

    /// <summary>Hosts and their rules.</summary>
    public required ImmutableArray<IngressHost> Hosts { get; init; }

    /// <summary>What answers the load balancer's health check. Default: null, where it only connects.</summary>
    public ReadinessRoute? Readiness { get; init; }
}
