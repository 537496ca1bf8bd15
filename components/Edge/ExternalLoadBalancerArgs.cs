using Pulumi;

namespace GoCenter.Components.Edge;

/// <summary>Address, name and nodes of an <see cref="ExternalLoadBalancer"/>.</summary>
public sealed class ExternalLoadBalancerArgs : ResourceArgs
{
    /// <summary>Name that every part is named after.</summary>
    public required Input<string> LoadBalancerName { get; init; }

    /// <summary>Id of the nodes' project.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Region of the nodes and the address.</summary>
    public required Input<string> Region { get; init; }

    /// <summary>The reserved IPv4 address that clients reach.</summary>
    public required Input<string> Address { get; init; }

    /// <summary>A second one, behind which the first cluster alone stands. Default: null, for none.</summary>
    public Output<string>? OwnAddress { get; init; }

    /// <summary>What stands behind it.</summary>
    public required NodePortArgs Nodes { get; init; }
}
