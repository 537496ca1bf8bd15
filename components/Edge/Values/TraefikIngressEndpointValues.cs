using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>The address that clients reach.</summary>
public sealed class TraefikIngressEndpointValues : ResourceArgs
{
    /// <summary>IPv4 address.</summary>
    [Input("ip", required: true)]
    public required Input<string> Ip { get; init; }
}
