using Pulumi;

namespace GoCenter.Components.Edge.Resources;

/// <summary>What a middleware does; one of the three.</summary>
public sealed class MiddlewareSpecArgs : ResourceArgs
{
    /// <summary>Adds headers to answers.</summary>
    [Input("headers")]
    public Input<HeadersArgs>? Headers { get; init; }

    /// <summary>Turns away who asks too often.</summary>
    [Input("rateLimit")]
    public Input<RateLimitArgs>? RateLimit { get; init; }

    /// <summary>Turns away what is too large.</summary>
    [Input("buffering")]
    public Input<BufferingArgs>? Buffering { get; init; }
}
