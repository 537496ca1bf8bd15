using Pulumi;

namespace GoCenter.Components.Networking;

/// <summary>Addresses and place of a <see cref="VpcNetwork"/>. The ranges must not overlap one another.</summary>
public sealed class VpcNetworkArgs : ResourceArgs
{
    /// <summary>Name of the network; the subnet, router and gateway are named after it.</summary>
    public required Input<string> NetworkName { get; init; }

    /// <summary>Region of the subnet and of its way out.</summary>
    public required Input<string> Region { get; init; }

    /// <summary>Primary range of the subnet: nodes and internal load balancers. IPv4 CIDR.</summary>
    public required Input<string> NodeRange { get; init; }

    /// <summary>Secondary range for pods. IPv4 CIDR; each node takes a /24 of it at 110 pods a node.</summary>
    public required Input<string> PodRange { get; init; }

    /// <summary>Secondary range for Services. IPv4 CIDR.</summary>
    public required Input<string> ServiceRange { get; init; }
}
