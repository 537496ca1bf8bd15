using Pulumi;

namespace GoCenter.Components.Networking;

/// <summary>Which network Google's managed services come into, and with which addresses.</summary>
public sealed class PrivateServicesAccessArgs : ResourceArgs
{
    /// <summary>Id of the network.</summary>
    public required Input<string> NetworkId { get; init; }

    /// <summary>Id of the project.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>First address of the range that is set aside for managed services.</summary>
    public required Input<string> Address { get; init; }

    /// <summary>Prefix length of that range, 16 to 24. Google takes a /24 of it for each region and kind of service.</summary>
    public required Input<int> PrefixLength { get; init; }
}
