using GoCenter.Cli.Graph;

namespace GoCenter.Tests.Stacks.Network;

/// <summary>Graphs that differ from one another in one resource.</summary>
internal static class Graphs
{
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
