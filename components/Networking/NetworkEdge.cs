using System.Collections.Immutable;

namespace GoCenter.Components.Networking;

/// <summary>Who may connect to whom, and on which ports.</summary>
/// <param name="From">Who connects.</param>
/// <param name="To">To whom.</param>
/// <param name="Ports">The target's own ports; empty for any, which is only for targets that somebody else declares.</param>
public sealed record NetworkEdge(NetworkPeer From, NetworkPeer To, ImmutableArray<NetworkPort> Ports)
{
    /// <summary>An edge to TCP ports.</summary>
    /// <param name="from">Who connects.</param>
    /// <param name="to">To whom.</param>
    /// <param name="ports">The target's own ports.</param>
    public NetworkEdge(NetworkPeer from, NetworkPeer to, params int[] ports)
        : this(from, to, [.. ports.Select(port => new NetworkPort(port))])
    {
    }
}
