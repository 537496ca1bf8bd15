using System.Collections.Immutable;
using GoCenter.Components.Gke;
using Pulumi;

namespace GoCenter.Components.Google;

/// <summary>Project and groups of a <see cref="ProjectAccess"/>.</summary>
public sealed class ProjectAccessArgs : ResourceArgs
{
    /// <summary>Id of the project.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Groups, each once.</summary>
    public required ImmutableArray<AccessGroup> Groups { get; init; }
}
