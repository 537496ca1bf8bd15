using Pulumi;

namespace GoCenter.Components.Edge.Resources;

/// <summary>How often one source may ask. Each Traefik pod counts for itself.</summary>
public sealed class RateLimitArgs : ResourceArgs
{
    /// <summary>Requests per second, over time.</summary>
    [Input("average", required: true)]
    public required Input<int> Average { get; init; }

    /// <summary>Requests at once.</summary>
    [Input("burst", required: true)]
    public required Input<int> Burst { get; init; }

    /// <summary>What makes two requests come from one source.</summary>
    [Input("sourceCriterion", required: true)]
    public Input<SourceCriterionArgs> SourceCriterion { get; init; } = new SourceCriterionArgs();
}
