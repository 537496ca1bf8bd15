using System.Text.RegularExpressions;

namespace GoCenter.Components;

/// <summary>Configuration in its own language, kept as a file of its own beside the component that uses it.</summary>
internal static partial class EmbeddedFile
{
    /// <summary>Text of an embedded file.</summary>
    /// <param name="path">Path inside this project, with forward slashes.</param>
    public static string Read(string path)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"{path} is not embedded in {typeof(EmbeddedFile).Assembly.GetName().Name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Names of the embedded files of a folder, without the folder, sorted.</summary>
    /// <param name="folder">Path inside this project, with forward slashes, without one at the end.</param>
    public static IEnumerable<string> Names(string folder) =>
        typeof(EmbeddedFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{folder}/", StringComparison.Ordinal))
            .Select(name => name[(folder.Length + 1)..])
            .Order(StringComparer.Ordinal);

    /// <summary>Text of an embedded file with each <c>{{key}}</c> replaced by its value.</summary>
    /// <param name="path">Path inside this project, with forward slashes.</param>
    /// <param name="values">A value for every key that the file names.</param>
    public static string Fill(string path, IReadOnlyDictionary<string, string> values) =>
        Placeholder().Replace(Read(path), match => values.TryGetValue(match.Groups[1].Value, out var value)
            ? value
            : throw new InvalidOperationException($"{path} names {match.Value}; known are {string.Join(", ", values.Keys)}"));

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Placeholder();
}
