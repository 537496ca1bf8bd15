using Pulumi;

namespace GoCenter.Components.Edge.Resources;

/// <summary>How large a request may be.</summary>
public sealed class BufferingArgs : ResourceArgs
{
    /// <summary>Bytes beyond which the answer is 413.</summary>
    [Input("maxRequestBodyBytes", required: true)]
    public required Input<int> MaxRequestBodyBytes { get; init; }
}
