using System.Collections.Immutable;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Inventories;

/// <summary>
/// What an environment has, by the names of the field rather than of Pulumi: clusters, node pools, workloads. Read once from the graph.
/// </summary>
internal sealed class Inventory
{
    private const string KubernetesProviderType = "pulumi:providers:kubernetes";

    private readonly ILookup<string, ResourceNode> byType;
    private readonly Dictionary<string, Cluster> clusterOfProvider = new(StringComparer.Ordinal);

    /// <summary>Reads a graph.</summary>
    public Inventory(ResourceGraph graph)
    {
        Graph = graph;
        Workloads = [.. graph.Resources.Select(Workload.Of).OfType<Workload>()];
        byType = graph.Resources.ToLookup(static node => node.Type, StringComparer.Ordinal);
        NodePools = [.. OfType(NodePool.ResourceType).Select(static node => new NodePool(node))];
        var pools = NodePools.ToLookup(static pool => pool.Node.Inputs.FindText("cluster") ?? "");
        Clusters = [.. OfType(Cluster.ResourceType).Select(node => Read(node, pools))];
        foreach (var provider in OfType(KubernetesProviderType))
        {
            // The provider stands beside its cluster in one component; its kubeconfig says the same, but only to the engine.
            if (Clusters.FirstOrDefault(cluster => cluster.Node.Parent == provider.Parent) is { } cluster)
                clusterOfProvider[provider.Key] = cluster;
        }

        // At once, and not with the first rule that asks: what is not known in it is no matter of that rule alone.
        Objects = new ClusterObjects(this);
    }

    /// <summary>The graph that this was read from.</summary>
    public ResourceGraph Graph { get; }

    /// <summary>The clusters, in the order of the graph.</summary>
    public ImmutableArray<Cluster> Clusters { get; }

    /// <summary>The node pools of all clusters, in the order of the graph.</summary>
    public ImmutableArray<NodePool> NodePools { get; }

    /// <summary>What runs pods, in the order of the graph; what charts run is not among it.</summary>
    public ImmutableArray<Workload> Workloads { get; }

    /// <summary>The objects of Kubernetes, and the pods that they select.</summary>
    public ClusterObjects Objects { get; }

    /// <summary>The cluster that a Kubernetes object is in, or null when the graph does not tell.</summary>
    public Cluster? ClusterOf(ResourceNode node) => node.Provider is { } provider ? clusterOfProvider.GetValueOrDefault(provider) : null;

    /// <summary>The cluster of a node pool, or null when the graph does not tell.</summary>
    public Cluster? ClusterOf(NodePool pool) => Clusters.FirstOrDefault(cluster => cluster.Pools.Contains(pool));

    /// <summary>The resources of a type.</summary>
    public IEnumerable<ResourceNode> OfType(string type) => byType[type];

    private static Cluster Read(ResourceNode node, ILookup<string, NodePool> pools)
    {
        var name = node.Inputs.FindText("name") ?? node.Name;
        // The engine does not know the name of a cluster that is not there yet, but what depends on it.
        return new Cluster(node, name, [.. pools[name], .. pools[""].Where(pool => pool.Node.DependsOn.Contains(node.Key))]);
    }
}
