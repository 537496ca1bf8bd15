using System.Collections.Immutable;
using System.Text.Json;

namespace GoCenter.Cli.Graph;

/// <summary>Reads saved graphs back; a file that is none gets a message that says where and why.</summary>
internal static class GraphReader
{
    private static readonly string[] s_resourceKeys = ["type", "name", "parent", "provider", "dependsOn", "protect", "inputs"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidInputException">The file cannot be read or is no saved graph.</exception>
    public static ResourceGraph Load(string file) => Parse(file, InputFile.Read(file));

    /// <summary>Reads the bytes of a saved graph.</summary>
    /// <param name="file">What faults call it.</param>
    /// <param name="bytes">The bytes, UTF-8.</param>
    /// <exception cref="InvalidInputException">They are no saved graph.</exception>
    public static ResourceGraph Parse(string file, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return ReadGraph(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new InvalidInputException(
                $"{file}:{exception.LineNumber + 1}:{exception.BytePositionInLine + 1}: not JSON; write one with: gocenter graph STACK --out FILE");
        }
        catch (FormatException exception)
        {
            throw new InvalidInputException($"{file}: {exception.Message}");
        }
    }

    private static ResourceGraph ReadGraph(JsonElement root)
    {
        Expect(root, JsonValueKind.Object, "the file");
        var version = Member(root, "version", JsonValueKind.Number, "the file");
        if (!version.TryGetInt32(out var number) || number != ResourceGraph.CurrentVersion)
            throw new FormatException($"version is {version.GetRawText()}; this program reads version {ResourceGraph.CurrentVersion}");
        var resources = Member(root, "resources", JsonValueKind.Array, "the file");
        var nodes = ImmutableArray.CreateBuilder<ResourceNode>(resources.GetArrayLength());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources.EnumerateArray())
        {
            var node = ReadResource(resource, $"resources[{nodes.Count}]");
            if (!seen.Add(node.Key))
                throw new FormatException($"resources[{nodes.Count}]: {node.Key} is there twice");
            nodes.Add(node);
        }

        nodes.Sort(ResourceGraph.Compare);
        return new ResourceGraph
        {
            Project = Member(root, "project", JsonValueKind.String, "the file").GetString()!,
            Stack = Member(root, "stack", JsonValueKind.String, "the file").GetString()!,
            Resources = nodes.DrainToImmutable(),
            Outputs = root.TryGetProperty("outputs", out var outputs) ? ReadMap(outputs, "outputs") : InputValue.EmptyMap,
        };
    }

    private static ResourceNode ReadResource(JsonElement element, string where)
    {
        Expect(element, JsonValueKind.Object, where);
        foreach (var member in element.EnumerateObject())
        {
            if (Array.IndexOf(s_resourceKeys, member.Name) < 0)
                throw new FormatException($"{where}: unknown key \"{member.Name}\"; known are {string.Join(", ", s_resourceKeys)}");
        }

        var dependencies = ImmutableArray.CreateBuilder<string>();
        foreach (var dependency in Member(element, "dependsOn", JsonValueKind.Array, where).EnumerateArray())
        {
            Expect(dependency, JsonValueKind.String, $"{where}.dependsOn");
            dependencies.Add(dependency.GetString()!);
        }

        var protect = Member(element, "protect", null, where);
        if (protect.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            throw new FormatException($"{where}.protect is {Describe(protect.ValueKind)}; true or false is wanted");
        return new ResourceNode
        {
            Type = Member(element, "type", JsonValueKind.String, where).GetString()!,
            Name = Member(element, "name", JsonValueKind.String, where).GetString()!,
            Parent = Reference(element, "parent", where),
            Provider = Reference(element, "provider", where),
            DependsOn = dependencies.DrainToImmutable(),
            Protect = protect.GetBoolean(),
            Inputs = ReadMap(Member(element, "inputs", null, where), $"{where}.inputs"),
        };
    }

    private static InputValue ReadMap(JsonElement element, string where)
    {
        Expect(element, JsonValueKind.Object, where);
        return ReadValue(element);
    }

    private static InputValue ReadValue(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return InputValue.Of(element.GetString()!);
            case JsonValueKind.Number:
                var number = element.GetDouble();
                return double.IsFinite(number)
                    ? InputValue.Of(number)
                    : throw new FormatException($"{element.GetRawText()} is too large a number");
            case JsonValueKind.True or JsonValueKind.False:
                return InputValue.Of(element.GetBoolean());
            case JsonValueKind.Array:
                var items = ImmutableArray.CreateBuilder<InputValue>(element.GetArrayLength());
                foreach (var item in element.EnumerateArray())
                    items.Add(ReadValue(item));
                return InputValue.Of(items.MoveToImmutable());
            case JsonValueKind.Object:
                var entries = new List<KeyValuePair<string, InputValue>>();
                foreach (var member in element.EnumerateObject())
                    entries.Add(new(member.Name, ReadValue(member.Value)));
                return entries is [{ Key: "secret", Value: { Kind: InputKind.Boolean, Boolean: true } }] ? InputValue.Secret : InputValue.OfMap(entries);
            default:
                return InputValue.Null;
        }
    }

    private static string? Reference(JsonElement element, string key, string where)
    {
        var value = Member(element, key, null, where);
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        Expect(value, JsonValueKind.String, $"{where}.{key}");
        return value.GetString();
    }

    private static JsonElement Member(JsonElement element, string key, JsonValueKind? kind, string where)
    {
        if (!element.TryGetProperty(key, out var value))
            throw new FormatException($"{where} lacks the key \"{key}\"");
        if (kind is { } wanted)
            Expect(value, wanted, where == "the file" ? key : $"{where}.{key}");
        return value;
    }

    private static void Expect(JsonElement element, JsonValueKind kind, string where)
    {
        if (element.ValueKind != kind)
            throw new FormatException($"{where} is {Describe(element.ValueKind)}; {Describe(kind)} is wanted");
    }

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        _ => "null",
    };
}
