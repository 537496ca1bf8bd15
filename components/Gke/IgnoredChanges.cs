using System.Collections.Immutable;

namespace GoCenter.Components.Gke;

/// <summary>
/// What the engine is told to leave alone after a resource is there: it counts while a cluster or a pool is made, and a change of it
/// afterwards would delete the cluster or the pool and make another.
/// </summary>
public static class IgnoredChanges
{
    /// <summary>
    /// Of a cluster: how many nodes its first pool had, which is gone, what they were like, and their version, which Google moves.
    /// </summary>
    public static ImmutableArray<string> Cluster { get; } = ["initialNodeCount", "nodeConfig", "nodeVersion"];

    /// <summary>Of a pool: how many nodes it began with; the autoscaler owns their number, and Google their version.</summary>
    public static ImmutableArray<string> NodePool { get; } = ["initialNodeCount", "version"];

    /// <summary>What is ignored of a type.</summary>
    /// <param name="type">The type's token.</param>
    public static ImmutableArray<string> Of(string type) => type switch
    {
        "gcp:container/cluster:Cluster" => Cluster,
        "gcp:container/nodePool:NodePool" => NodePool,
        _ => [],
    };
}
