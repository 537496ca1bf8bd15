using System.Text.Json;
using System.Text.Json.Nodes;
using GoCenter.Cli.Graph;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>Small graphs from JSON.</summary>
internal static class PolicyGraph
{
    /// <summary>One resource.</summary>
    /// <param name="Type">Type token.</param>
    /// <param name="Inputs">The inputs as JSON.</param>
    /// <param name="Name">Logical name; without it, a number.</param>
    /// <param name="Protect">Whether Pulumi refuses to delete it.</param>
    /// <param name="Parent">The parent's reference.</param>
    public sealed record Node(string Type, string Inputs, string? Name = null, bool Protect = false, string? Parent = null);

    /// <summary>A graph of some resources.</summary>
    public static ResourceGraph Of(params Node[] nodes) => Of("dev", nodes);

    /// <summary>A stack's graph of some resources.</summary>
    public static ResourceGraph Of(string stack, params Node[] nodes)
    {
        var resources = nodes.Select((node, index) => new JsonObject
        {
            ["type"] = node.Type,
            ["name"] = node.Name ?? $"r{index}",
            ["parent"] = node.Parent,
            ["provider"] = null,
            ["dependsOn"] = new JsonArray(),
            ["protect"] = node.Protect,
            ["inputs"] = JsonNode.Parse(node.Inputs),
        });
        using var folder = new TemporaryFolder();
        return GraphReader.Load(folder.Write("graph.json", JsonSerializer.Serialize(new JsonObject
        {
            ["version"] = ResourceGraph.CurrentVersion,
            ["project"] = "acme",
            ["stack"] = stack,
            ["resources"] = new JsonArray([.. resources]),
        })));
    }
}
