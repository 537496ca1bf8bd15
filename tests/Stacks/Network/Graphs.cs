using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;

namespace GoCenter.Tests.Stacks.Network;

/// <summary>Parts of graphs.</summary>
internal static class Graphs
{
    /// <summary>One cluster with what is in it, and whatever is not in a cluster.</summary>
    public static ResourceGraph Of(this ResourceGraph graph, string cluster)
    {
        var inventory = new Inventory(graph);
        Assert.Contains(inventory.Clusters, declared => declared.Name == cluster);
        return new ResourceGraph
        {
            Project = graph.Project,
            Stack = graph.Stack,
            Resources =
            [
                .. graph.Resources
                    .Where(resource => resource.Type != Cluster.ResourceType || resource.Inputs.FindText("name") == cluster)
                    .Where(resource => inventory.ClusterOf(resource) is not { } owner || owner.Name == cluster),
            ],
        };
    }

    /// <summary>The same without a resource.</summary>
    public static ResourceGraph Without(this ResourceGraph graph, string key)
    {
        Assert.NotNull(graph.Find(key));
        return new ResourceGraph
        {
            Project = graph.Project,
            Stack = graph.Stack,
            Resources = [.. graph.Resources.Where(resource => resource.Key != key)],
        };
    }
}
