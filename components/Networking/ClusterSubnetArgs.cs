using Pulumi;

namespace GoCenter.Components.Networking;

/// <summary>A cluster's own part of a <see cref="VpcNetwork"/>. No range overlaps another of the network.</summary>
public sealed class ClusterSubnetArgs : ResourceArgs
{
    /// <summary>Scope of its logical name; see <see cref="ScopedName"/>. Default: none.</summary>
    public string? Scope { get; init; }

    /// <summary>Name of the subnet.</summary>
    public required Input<string> SubnetName { get; init; }

    /// <summary>Primary range: nodes and internal load balancers. IPv4 CIDR.</summary>
    public required Input<string> NodeRange { get; init; }

    /// <summary>Secondary range for pods. IPv4 CIDR; each node takes a /24 of it at 110 pods a node.</summary>
    public required Input<string> PodRange { get; init; }

    /// <summary>Secondary range for Services. IPv4 CIDR.</summary>
    public required Input<string> ServiceRange { get; init; }
}
