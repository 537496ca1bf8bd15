using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GoCenter.Cli.Graph;

/// <summary>
/// The saved form of a graph: JSON, sorted, the same bytes for the same graph on every machine. A masked secret is the object
/// <c>{"secret": true}</c>; nothing can be read back from it.
/// </summary>
internal static class GraphWriter
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        // The text goes to files and terminals, never into a web page: readers want < and ' as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The saved form, ending in a line feed.</summary>
    public static ReadOnlyMemory<byte> Write(ResourceGraph graph)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", ResourceGraph.CurrentVersion);
            json.WriteString("project", graph.Project);
            json.WriteString("stack", graph.Stack);
            json.WriteStartArray("resources");
            foreach (var resource in graph.Resources)
                Write(json, resource);
            json.WriteEndArray();
            json.WritePropertyName("outputs");
            Write(json, graph.Outputs);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>Writes any JSON with the options of the saved form, ending in a line feed.</summary>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, s_options))
            content(json);
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>Writes one value.</summary>
    public static void Write(Utf8JsonWriter json, InputValue value)
    {
        switch (value.Kind)
        {
            case InputKind.Null:
                json.WriteNullValue();
                break;
            case InputKind.Boolean:
                json.WriteBooleanValue(value.Boolean);
                break;
            case InputKind.Number:
                json.WriteRawValue(value.NumberText);
                break;
            case InputKind.Text:
                json.WriteStringValue(value.Text);
                break;
            case InputKind.List:
                json.WriteStartArray();
                foreach (var item in value.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case InputKind.Map:
                json.WriteStartObject();
                foreach (var (key, entry) in value.Entries)
                {
                    json.WritePropertyName(key);
                    Write(json, entry);
                }

                json.WriteEndObject();
                break;
            case InputKind.Secret:
                json.WriteStartObject();
                json.WriteBoolean("secret", true);
                json.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"no saved form for {value.Kind}"));
        }
    }

    private static void Write(Utf8JsonWriter json, ResourceNode resource)
    {
        json.WriteStartObject();
        json.WriteString("type", resource.Type);
        json.WriteString("name", resource.Name);
        json.WriteString("parent", resource.Parent);
        json.WriteString("provider", resource.Provider);
        json.WriteStartArray("dependsOn");
        foreach (var dependency in resource.DependsOn)
            json.WriteStringValue(dependency);
        json.WriteEndArray();
        json.WriteBoolean("protect", resource.Protect);
        json.WritePropertyName("inputs");
        Write(json, resource.Inputs);
        json.WriteEndObject();
    }
}
