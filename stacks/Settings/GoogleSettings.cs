using System.Collections.Immutable;

namespace GoCenter.Stacks.Settings;

/// <summary>Where in Google Cloud the environment stands.</summary>
public sealed record GoogleSettings
{
    /// <summary>The id of the Google Cloud project that holds everything. Source: <c>project</c>.</summary>
    public required string Project { get; init; }

    /// <summary>The region of the network and the cluster, such as <c>europe-west1</c>. Source: <c>region</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The zones of the region that nodes run in, at least two. Source: <c>zones</c>.</summary>
    public required ImmutableArray<string> Zones { get; init; }
}
