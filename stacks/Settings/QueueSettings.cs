using System.Collections.Immutable;

namespace GoCenter.Stacks.Settings;

/// <summary>What is fetched before anybody asks for it: which modules, by how many workers, from a queue of which size.</summary>
public sealed record QueueSettings
{
    /// <summary>Servers of Valkey, which holds the queue: one writes, the others follow. Source: <c>queueReplicas</c>.</summary>
    public required int Replicas { get; init; }

    /// <summary>The disk of each server, as a Kubernetes quantity. Default 10Gi. Source: <c>queueStorage</c>.</summary>
    public required string Storage { get; init; }

    /// <summary>The most workers; an empty queue has none. Source: <c>queueWorkersMax</c>.</summary>
    public required int WorkersMax { get; init; }

    /// <summary>Module paths to fetch, as POSIX extended regular expressions for whole paths. Source: <c>inclusionPatterns</c>.</summary>
    public required ImmutableArray<string> Patterns { get; init; }

    /// <summary>Newest versions to fetch of each module; 0 is all. Default 0. Source: <c>inclusionNewestVersions</c>.</summary>
    public required int NewestVersions { get; init; }

    /// <summary>Days after which a version is too old to fetch; 0 is never. Default 0. Source: <c>inclusionMaxAgeDays</c>.</summary>
    public required int MaxAgeDays { get; init; }
}
