using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Components.Networking;

/// <summary>Addresses and place of a <see cref="VpcNetwork"/>. The ranges must not overlap one another.</summary>
public sealed class VpcNetworkArgs : ResourceArgs
{
    /// <summary>Name of the network; router and gateway have it as well.</summary>
    public required Input<string> NetworkName { get; init; }

    /// <summary>Region of the subnets and of their way out.</summary>
    public required Input<string> Region { get; init; }

    /// <summary>The subnets, one for each cluster.</summary>
    public required ImmutableArray<ClusterSubnetArgs> Subnets { get; init; }
}
