using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Components.Gke;

/// <summary>The groups of an <see cref="Access"/>.</summary>
public sealed class AccessArgs : ResourceArgs
{
    /// <summary>Groups and their roles. They have to be members of the cluster's <see cref="ClusterArgs.SecurityGroup"/>.</summary>
    public required ImmutableArray<AccessGroup> Groups { get; init; }
}
