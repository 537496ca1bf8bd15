using System.Collections.Immutable;
using System.Text.Json;

namespace GoCenter.Components.WebUi;

/// <summary>The page: its own files, and the settings that it reads first.</summary>
internal static class PageFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The files by name.</summary>
    /// <param name="host">Host name of the module proxy, for the GOPROXY line.</param>
    /// <param name="included">Expressions for the whole paths that the repository takes in; empty means all.</param>
    /// <param name="version">Release of this program.</param>
    public static ImmutableSortedDictionary<string, string> Create(string host, ImmutableArray<string> included, string version) =>
        EmbeddedFile.Names("WebUi/page")
            .ToImmutableSortedDictionary(name => name, name => EmbeddedFile.Read($"WebUi/page/{name}"), StringComparer.Ordinal)
            .Add("config.json", Settings(host, included, version));

    private static string Settings(string host, ImmutableArray<string> included, string version) =>
        JsonSerializer.Serialize(new { ProxyUrl = $"https://{host}", Included = included, Version = version }, Json) + "\n";
}
