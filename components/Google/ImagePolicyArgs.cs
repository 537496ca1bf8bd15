using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Components.Google;

/// <summary>Project and images of an <see cref="ImagePolicy"/>.</summary>
public sealed class ImagePolicyArgs : ResourceArgs
{
    /// <summary>Id of the project.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Repositories with their registry, without a tag.</summary>
    public required ImmutableArray<string> Repositories { get; init; }
}
