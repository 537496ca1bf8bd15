using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace GoCenter.Components.WebUi;

/// <summary>The page: its own files, and the settings that it reads first.</summary>
internal static class PageFiles
{
    /// <summary>The files by name.</summary>
    /// <param name="host">Host name of the module proxy, for the GOPROXY line.</param>
    /// <param name="included">Expressions for the whole paths that the repository takes in; empty means all.</param>
    /// <param name="version">Release of this program.</param>
    public static ImmutableSortedDictionary<string, string> Create(string host, ImmutableArray<string> included, string version) =>
        EmbeddedFile.Names("WebUi/page")
            .ToImmutableSortedDictionary(name => name, name => EmbeddedFile.Read($"WebUi/page/{name}"), StringComparer.Ordinal)
            .Add("config.json", Settings(host, included, version));

    // Written, not serialised: what a serializer's reflection needs would be compiled anew at each preview.
    private static string Settings(string host, ImmutableArray<string> included, string version)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("proxyUrl", $"https://{host}");
            json.WriteStartArray("included");
            foreach (var pattern in included)
                json.WriteStringValue(pattern);
            json.WriteEndArray();
            json.WriteString("version", version);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
