using System.Text.Json;
using GoCenter.Cli.Differences;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Views;

/// <summary>
/// The difference for machines: <c>{"project", "stack", "create": [{"type", "name"}], "update": [{"type", "name", "properties": [{"path",
/// "old", "new"}]}], "delete": [...], "outputs": [...], "unchanged"}</c>. A key "old" or "new" is left out where the property is not there.
/// </summary>
internal static class DifferenceJson
{
    /// <summary>The JSON text.</summary>
    public static ReadOnlyMemory<byte> Write(GraphDifference difference) => GraphWriter.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("project", difference.New.Project);
        json.WriteString("stack", difference.New.Stack);
        WriteResources(json, "create", difference, ChangeKind.Create);
        WriteResources(json, "update", difference, ChangeKind.Update);
        WriteResources(json, "delete", difference, ChangeKind.Delete);
        json.WriteStartArray("outputs");
        foreach (var output in difference.Outputs)
            WriteProperty(json, output);
        json.WriteEndArray();
        json.WriteNumber("unchanged", difference.Unchanged);
        json.WriteEndObject();
    });

    private static void WriteResources(Utf8JsonWriter json, string key, GraphDifference difference, ChangeKind kind)
    {
        json.WriteStartArray(key);
        foreach (var change in difference.Resources)
        {
            if (change.Kind != kind)
                continue;
            json.WriteStartObject();
            json.WriteString("type", change.Resource.Type);
            json.WriteString("name", change.Resource.Name);
            if (kind == ChangeKind.Update)
            {
                json.WriteStartArray("properties");
                foreach (var property in change.Properties)
                    WriteProperty(json, property);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProperty(Utf8JsonWriter json, PropertyChange change)
    {
        json.WriteStartObject();
        json.WriteString("path", change.Path);
        if (change.Old is not null)
        {
            json.WritePropertyName("old");
            GraphWriter.Write(json, change.Old);
        }

        if (change.New is not null)
        {
            json.WritePropertyName("new");
            GraphWriter.Write(json, change.New);
        }

        json.WriteEndObject();
    }
}
