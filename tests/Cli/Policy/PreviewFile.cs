using System.Text.Json;
using System.Text.Json.Nodes;
using GoCenter.Cli.Graph;

namespace GoCenter.Tests.Cli.Policy;

/// <summary>What <c>pulumi preview --json</c> writes, of steps that a test names.</summary>
internal static class PreviewFile
{
    /// <summary>What stands where the cloud has yet to say something.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>A step with a new state.</summary>
    public static JsonObject Step(string operation, string type, string name, string inputs = "{}", string? parent = null,
        string? provider = null, bool protect = false)
    {
        var state = new JsonObject { ["urn"] = Urn(type, name), ["custom"] = true, ["type"] = type, ["inputs"] = JsonNode.Parse(inputs), ["parent"] = parent ?? Stack };
        if (provider is not null)
            state["provider"] = provider;
        if (protect)
            state["protect"] = true;
        return new JsonObject { ["op"] = operation, ["urn"] = Urn(type, name), ["newState"] = state, ["detailedDiff"] = null };
    }

    /// <summary>A step of a resource that goes away.</summary>
    public static JsonObject Removal(string operation, string type, string name) =>
        new() { ["op"] = operation, ["urn"] = Urn(type, name), ["oldState"] = new JsonObject { ["urn"] = Urn(type, name), ["type"] = type }, ["detailedDiff"] = null };

    /// <summary>The whole file.</summary>
    public static string Of(params JsonObject[] steps) => new JsonObject
    {
        ["config"] = new JsonObject { ["gocenter:project"] = "acme-dev" },
        ["steps"] = new JsonArray([Step("same", ResourceGraph.StackType, "acme-dev", parent: ""), .. steps]),
        ["duration"] = 4200000000,
        ["changeSummary"] = new JsonObject { ["same"] = 1 },
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    /// <summary>The preview of an environment that is to be created as a graph has it.</summary>
    public static string Of(ResourceGraph graph) => Of([.. graph.Resources.Select(node =>
    {
        var step = Step(
            "create", node.Type, node.Name, parent: node.Parent is { } parent ? Reference(parent) : Stack, protect: node.Protect);
        var inputs = JsonNode.Parse(Inputs(node))!.ToJsonString().Replace("""{"secret":true}""", "\"[secret]\"", StringComparison.Ordinal);
        step["newState"]!["inputs"] = JsonNode.Parse(inputs);
        if (node.Provider is { } provider)
            step["newState"]!["provider"] = Reference(provider) + "::" + Unknown;
        step["newState"]!["dependencies"] = new JsonArray([.. node.DependsOn.Select(key => JsonValue.Create(Reference(key)))]);
        return step;
    })]);

    /// <summary>A resource's URN.</summary>
    public static string Urn(string type, string name) => $"urn:pulumi:dev::acme::{type}::{name}";

    private static string Stack => Urn(ResourceGraph.StackType, "acme-dev");

    private static string Reference(string key)
    {
        var split = key.IndexOf("::", StringComparison.Ordinal);
        return Urn(key[..split], key[(split + 2)..]);
    }

    private static string Inputs(ResourceNode node) =>
        System.Text.Encoding.UTF8.GetString(GraphWriter.Write(json => GraphWriter.Write(json, node.Inputs)).Span);
}
