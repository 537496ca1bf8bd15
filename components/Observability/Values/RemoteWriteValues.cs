using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>Where samples are sent as well.</summary>
public sealed class RemoteWriteValues : ResourceArgs
{
    /// <summary>Address of the receiver.</summary>
    [Input("url", required: true)]
    public required Input<string> Url { get; init; }

    /// <summary>User and password, by reference.</summary>
    [Input("basicAuth")]
    public Input<BasicAuthValues>? BasicAuth { get; init; }
}
