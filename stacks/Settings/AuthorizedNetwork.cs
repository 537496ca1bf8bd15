namespace GoCenter.Stacks.Settings;

/// <summary>A network that may reach the control plane.</summary>
public sealed record AuthorizedNetwork
{
    /// <summary>What people call the network; shown in Google's console.</summary>
    public required string Name { get; init; }

    /// <summary>The network's addresses as seen by Google; never <c>0.0.0.0/0</c>.</summary>
    public required IpRange Range { get; init; }
}
