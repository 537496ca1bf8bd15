using System.Text.Json;

namespace GoCenter.Cli.Charts;

/// <summary>
/// What a chart's values.schema.json forbids: Helm refuses a release that gives a place a key which the schema closes it to, even where the
/// templates would hand it on.
/// </summary>
internal sealed class ChartSchema
{
    private readonly JsonElement root;
    private readonly List<(string Place, IReadOnlySet<string> Keys)> closed = [];

    private ChartSchema(JsonElement root) => this.root = root;

    /// <summary>Places that take no keys but certain ones, and where those are; a place before what is below it.</summary>
    /// <param name="file">values.schema.json of a chart.</param>
    /// <param name="prefix">Where the chart's values begin; empty unless it is inside another.</param>
    /// <exception cref="InvalidInputException">The file is no JSON.</exception>
    public static IReadOnlyList<(string Place, IReadOnlySet<string> Keys)> Closed(string file, string prefix)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            var schema = new ChartSchema(document.RootElement);
            schema.Read(document.RootElement, prefix);
            return schema.closed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new InvalidInputException($"{file}: {exception.Message}");
        }
    }

    private void Read(JsonElement schema, string place)
    {
        schema = Followed(schema);
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties))
            return;
        // Other ways to name keys are left open rather than read by half.
        if (schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.False
            && !schema.TryGetProperty("patternProperties", out _))
        {
            closed.Add((place, properties.EnumerateObject().Select(property => ValuePath.Of(place, property.Name)).ToHashSet(StringComparer.Ordinal)));
        }

        foreach (var property in properties.EnumerateObject())
            Read(property.Value, ValuePath.Of(place, property.Name));
    }

    // #/$defs/NAME, which may lead to another.
    private JsonElement Followed(JsonElement schema)
    {
        while (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference)
            && reference.GetString() is { } text && text.StartsWith("#/", StringComparison.Ordinal))
        {
            schema = text[2..].Split('/').Aggregate(root, static (at, key) => at.TryGetProperty(key, out var next) ? next : default);
        }

        return schema;
    }
}
