using System.Collections.Immutable;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Inventories;

/// <summary>A cluster with its node pools.</summary>
/// <param name="Node">Its resource.</param>
/// <param name="Name">Its name in Google Cloud.</param>
/// <param name="Pools">Its node pools, in the order of the graph.</param>
internal sealed record Cluster(ResourceNode Node, string Name, ImmutableArray<NodePool> Pools)
{
    /// <summary>The type token of its resource.</summary>
    public const string ResourceType = "gcp:container/cluster:Cluster";
}
