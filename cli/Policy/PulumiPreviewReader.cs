using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Policy;

/// <summary>
/// Reads what <c>pulumi preview --json</c> writes: an object with a list of steps, each with the state that its resource is to
/// have. What the cloud has yet to say stands there as a fixed text, and a secret as another; see pkg/display and
/// sdk/go/common/apitype of pulumi/pulumi.
/// </summary>
internal static class PulumiPreviewReader
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const string Secret = "[secret]";
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    private const string HowToWrite = "write one with: pulumi preview --json --show-sames > FILE";

    // Of a resource that goes away. Every other step has a new state.
    private static readonly ImmutableHashSet<string> s_removing =
        ["delete", "delete-replaced", "discard", "discard-replaced", "remove-pending-replace"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidInputException">The file cannot be read, is no such preview, or does not hold all of it.</exception>
    public static ResourceGraph Load(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(InputFile.Read(file));
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new InvalidInputException(string.Create(CultureInfo.InvariantCulture,
                $"{file}:{exception.LineNumber + 1}:{exception.BytePositionInLine + 1}: not JSON, or cut off; {HowToWrite}"));
        }
        catch (FormatException exception)
        {
            throw new InvalidInputException($"{file}: {exception.Message}");
        }
    }

    private static ResourceGraph Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("steps", out var steps) || steps.ValueKind != JsonValueKind.Array)
            throw new FormatException($"is no preview of Pulumi: a list \"steps\" is wanted; {HowToWrite}");
        RequireSuccess(root);

        var nodes = new Dictionary<string, (string Urn, ResourceNode Node)>(StringComparer.Ordinal);
        string? stack = null, project = null;
        var (index, unchanged) = (0, 0);
        foreach (var step in steps.EnumerateArray())
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"steps[{index++}]");
            var operation = TextOf(step, "op", where);
            var urn = Urn.Parse(TextOf(step, "urn", where), where);
            (stack, project) = (stack ?? urn.Stack, project ?? urn.Project);
            unchanged += operation == "same" ? 1 : 0;
            if (s_removing.Contains(operation) || urn.IsInternal)
                continue;
            if (!step.TryGetProperty("newState", out var state) || state.ValueKind != JsonValueKind.Object)
                throw new FormatException($"{where}: \"{operation}\" without a new state");
            var node = ReadNode(urn, state, where);
            // A replacement comes in several steps, each with the whole of the new state.
            if (nodes.TryGetValue(node.Key, out var seen) && seen.Urn != urn.Text)
                throw new FormatException($"{where}: {node.Key} is there twice, below different parents");
            nodes[node.Key] = (urn.Text, node);
        }

        if (stack is null || nodes.Count == 0)
            throw new FormatException($"holds no resource; {HowToWrite}");
        RequireWhole(root, unchanged);
        return new ResourceGraph
        {
            Project = project!,
            Stack = stack,
            Resources = [.. nodes.Values.Select(static entry => entry.Node).Order(Comparer<ResourceNode>.Create(ResourceGraph.Compare))],
        };
    }

    private static void RequireSuccess(JsonElement root)
    {
        if (!root.TryGetProperty("diagnostics", out var diagnostics) || diagnostics.ValueKind != JsonValueKind.Array)
            return;
        foreach (var diagnostic in diagnostics.EnumerateArray())
        {
            if (diagnostic.TryGetProperty("severity", out var severity) && severity.ValueEquals("error"))
            {
                var message = diagnostic.TryGetProperty("message", out var text) ? text.GetString()?.Trim().Split('\n')[0] : null;
                throw new FormatException($"the preview failed, and what it holds is not all: {message}");
            }
        }
    }

    // Without --show-sames Pulumi leaves out what does not change, and rules look at all of it.
    private static void RequireWhole(JsonElement root, int unchanged)
    {
        if (root.TryGetProperty("changeSummary", out var summary) && summary.ValueKind == JsonValueKind.Object
            && summary.TryGetProperty("same", out var same) && same.TryGetInt32(out var all) && all > unchanged)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture,
                $"leaves out {all - unchanged} resources that do not change, and rules look at all; {HowToWrite}"));
        }
    }

    private static ResourceNode ReadNode(Urn urn, JsonElement state, string where)
    {
        var key = ResourceNode.KeyOf(urn.Type, urn.Name);
        var inputs = state.TryGetProperty("inputs", out var map) && map.ValueKind == JsonValueKind.Object
            ? ReadValue(map, key, "")
            : InputValue.EmptyMap;
        return new ResourceNode
        {
            Type = urn.Type,
            Name = urn.Name,
            Parent = Reference(state, "parent", where),
            Provider = Reference(state, "provider", where),
            DependsOn = state.TryGetProperty("dependencies", out var dependencies) && dependencies.ValueKind == JsonValueKind.Array
                ? [.. dependencies.EnumerateArray().Select(urn => Urn.Parse(urn.GetString() ?? "", where).Key).OfType<string>().Order(StringComparer.Ordinal)]
                : [],
            Protect = state.TryGetProperty("protect", out var protect) && protect.ValueKind == JsonValueKind.True,
            Inputs = inputs,
        };
    }

    // The stack is no node of a graph, and a provider that nobody declared is as good as none.
    private static string? Reference(JsonElement state, string key, string where) =>
        state.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? Urn.Parse(text, where).Key
            : null;

    private static string TextOf(JsonElement element, string key, string where) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new FormatException($"{where} lacks the text \"{key}\"; is no preview of Pulumi; {HowToWrite}");

    private static InputValue ReadValue(JsonElement element, string resource, string path)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                var text = element.GetString()!;
                return text.Contains(Unknown, StringComparison.Ordinal) ? InputValue.OfUnknown(new UnknownPlace(resource, path))
                    : text == Secret ? InputValue.Secret
                    : InputValue.Of(text);
            case JsonValueKind.Number:
                return InputValue.Of(element.GetDouble());
            case JsonValueKind.True or JsonValueKind.False:
                return InputValue.Of(element.GetBoolean());
            case JsonValueKind.Array:
                return InputValue.Of([.. element.EnumerateArray().Select((item, index) =>
                    ReadValue(item, resource, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]")))]);
            case JsonValueKind.Object:
                return element.TryGetProperty(Signature, out var signature) && signature.ValueEquals(SecretSignature)
                    ? InputValue.Secret
                    // What begins so is a provider's note to itself.
                    : InputValue.OfMap(
                        [.. element.EnumerateObject().Where(static member => !member.Name.StartsWith("__", StringComparison.Ordinal))
                        .Select(member => KeyValuePair.Create(member.Name, ReadValue(member.Value, resource, Below(path, member.Name))))]);
            default:
                return InputValue.Null;
        }
    }

    private static string Below(string path, string key) =>
        key.AsSpan().ContainsAny('.', '/') ? $"{path}[\"{key}\"]" : path.Length == 0 ? key : $"{path}.{key}";
}
