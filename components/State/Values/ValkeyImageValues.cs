using Pulumi;

namespace GoCenter.Components.State.Values;

/// <summary>An image as the chart <c>valkey</c> names it.</summary>
public sealed class ValkeyImageValues : ResourceArgs
{
    /// <summary>Host of the registry.</summary>
    [Input("registry", required: true)]
    public required Input<string> Registry { get; init; }

    /// <summary>Path in the registry.</summary>
    [Input("repository", required: true)]
    public required Input<string> Repository { get; init; }

    /// <summary>Exact tag, and the digest after it where one is known.</summary>
    [Input("tag", required: true)]
    public required Input<string> Tag { get; init; }
}
