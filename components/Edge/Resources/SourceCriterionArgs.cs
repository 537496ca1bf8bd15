using Pulumi;

namespace GoCenter.Components.Edge.Resources;

/// <summary>What makes two requests come from one source.</summary>
public sealed class SourceCriterionArgs : ResourceArgs
{
    /// <summary>Their address.</summary>
    [Input("ipStrategy", required: true)]
    public Input<IpStrategyArgs> IpStrategy { get; init; } = new IpStrategyArgs();
}
