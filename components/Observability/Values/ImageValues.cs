using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>An image as most charts name it.</summary>
public sealed class ImageValues : ResourceArgs
{
    /// <summary>Registry and path.</summary>
    [Input("repository", required: true)]
    public required Input<string> Repository { get; init; }

    /// <summary>Exact tag.</summary>
    [Input("tag", required: true)]
    public required Input<string> Tag { get; init; }
}
