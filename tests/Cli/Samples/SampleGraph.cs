using System.Text.Json;
using System.Text.Json.Nodes;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;

namespace GoCenter.Tests.Cli.Samples;

/// <summary>Graphs written by hand: resources with their inputs as JSON.</summary>
internal sealed class SampleGraph
{
    private readonly JsonArray resources = [];

    /// <summary>Adds a resource; its inputs are JSON, in which a single quote stands for a double one.</summary>
    public SampleGraph With(
        string type, string name, string inputs = "{}", string? parent = null, string? provider = null, bool protect = false)
    {
        resources.Add((JsonNode)new JsonObject
        {
            ["type"] = type,
            ["name"] = name,
            ["parent"] = parent,
            ["provider"] = provider,
            ["dependsOn"] = new JsonArray(),
            ["protect"] = protect,
            ["inputs"] = JsonNode.Parse(inputs.Replace('\'', '"')),
        });
        return this;
    }

    /// <summary>The graph.</summary>
    public ResourceGraph Read(string stack = "test")
    {
        var graph = new JsonObject { ["version"] = ResourceGraph.CurrentVersion, ["project"] = "gocenter", ["stack"] = stack, ["resources"] = resources.DeepClone() };
        return GraphReader.Parse("sample.json", JsonSerializer.SerializeToUtf8Bytes(graph));
    }

    /// <summary>The graph's inventory.</summary>
    public Inventory Inventory() => new(Read());
}
