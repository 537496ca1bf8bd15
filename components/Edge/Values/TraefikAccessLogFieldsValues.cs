using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>What the log of requests leaves out. The chart drops headers, where credentials travel.</summary>
public sealed class TraefikAccessLogFieldsValues : ResourceArgs
{
    /// <summary>What happens to query strings, where people paste tokens. Default: dropped.</summary>
    [Input("queryParameters", required: true)]
    public Input<TraefikFieldModeValues> QueryParameters { get; init; } = new TraefikFieldModeValues { DefaultMode = "drop" };
}
