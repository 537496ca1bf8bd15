using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>Senders whose PROXY header is believed.</summary>
public sealed class TraefikProxyProtocolValues : ResourceArgs
{
    /// <summary>IPv4 CIDR ranges.</summary>
    [Input("trustedIPs", required: true)]
    public InputList<string> TrustedIps { get; init; } = [];
}
