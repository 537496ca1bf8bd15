using System.Globalization;

namespace GoCenter.Tests.Programs.Queue;

/// <summary>A line of the module index.</summary>
internal sealed record IndexEntry(string Path, string Version, string Timestamp)
{
    /// <summary>As the queue names it.</summary>
    public string Id => $"{Path}@{Version}";

    /// <summary>
    /// As a module proxy spells it, without an ending. Written here on its own, so that the programs are checked against it.
    /// </summary>
    public string Target => $"/{Escape(Path)}/@v/{Escape(Version)}";

    /// <summary>As the index writes it.</summary>
    public string Line => $$"""{"Path":"{{Path}}","Version":"{{Version}}","Timestamp":"{{Timestamp}}"}""" + "\n";

    /// <summary>An entry published some microseconds after the start of 2026.</summary>
    public static IndexEntry At(long microseconds, string path, string version) =>
        new(path, version, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(microseconds * 10)
            .ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));

    private static string Escape(string text) =>
        string.Concat(text.Select(letter => char.IsAsciiLetterUpper(letter) ? $"!{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
