using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Components.Edge;

/// <summary>One port of one address of an <see cref="ExternalLoadBalancer"/>.</summary>
internal sealed record ListenerArgs
{
    /// <summary>Name of its parts.</summary>
    public required Input<string> ListenerName { get; init; }

    /// <summary>Id of the nodes' project.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Region of the nodes and the address.</summary>
    public required Input<string> Region { get; init; }

    /// <summary>Id of the nodes' network.</summary>
    public required Input<string> NetworkId { get; init; }

    /// <summary>The reserved IPv4 address.</summary>
    public required Input<string> Address { get; init; }

    /// <summary>The port of the address.</summary>
    public required int Port { get; init; }

    /// <summary>Name of the nodes' port.</summary>
    public required string EntryPoint { get; init; }

    /// <summary>Id of the check that decides which nodes get connections.</summary>
    public required Input<string> HealthCheck { get; init; }

    /// <summary>The clusters behind it.</summary>
    public required ImmutableArray<ClusterBackend> Clusters { get; init; }
}
