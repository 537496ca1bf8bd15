using Pulumi;

namespace GoCenter.Components.Edge.Resources;

/// <summary>Which address of a request counts.</summary>
public sealed class IpStrategyArgs : ResourceArgs
{
    /// <summary>
    /// Position in <c>X-Forwarded-For</c>, from the right. Default: 0, the connection's own address, which no client can write.
    /// </summary>
    [Input("depth", required: true)]
    public Input<int> Depth { get; init; } = 0;
}
