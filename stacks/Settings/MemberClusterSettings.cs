using System.Collections.Immutable;

namespace GoCenter.Stacks.Settings;

/// <summary>One of the environment's clusters. Source: an entry of <c>clusters</c>; the first is the home cluster.</summary>
public sealed record MemberClusterSettings
{
    /// <summary>The cluster's name, unique in the environment.</summary>
    public required string Name { get; init; }

    /// <summary>The subnet's primary range: one address a node.</summary>
    public required IpRange NodeRange { get; init; }

    /// <summary>The subnet's secondary range for pods: one block a node.</summary>
    public required IpRange PodRange { get; init; }

    /// <summary>The subnet's secondary range for services: one address a service.</summary>
    public required IpRange ServiceRange { get; init; }

    /// <summary>The range of the control plane, always a /28.</summary>
    public required IpRange ControlPlaneRange { get; init; }

    /// <summary>The cluster's node pools, in the order of the file.</summary>
    public required ImmutableArray<NodePoolSettings> NodePools { get; init; }

    /// <summary>Whether the cluster gets no traffic, for as long as somebody works on it. Default false.</summary>
    public bool Drained { get; init; }
}
