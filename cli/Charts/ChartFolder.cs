using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GoCenter.Cli.Charts;

/// <summary>
/// Reads which values a chart knows from its folder, as <c>helm pull --untar</c> writes it: the keys of values.yaml, and those that only the
/// templates name, without what its schema forbids. Charts inside it count under their own names.
/// </summary>
internal sealed partial class ChartFolder
{
    private readonly SortedDictionary<string, bool> places = new(StringComparer.Ordinal);

    private ChartFolder()
    {
    }

    /// <summary>Name and version, then a place a line; those that take any key end with an asterisk.</summary>
    /// <param name="folder">Folder with Chart.yaml.</param>
    /// <param name="version">The version to write down, where Chart.yaml has another that its maintainers replace when they publish; or null.</param>
    /// <exception cref="InvalidInputException">The folder is no chart.</exception>
    public static string Read(string folder, string? version)
    {
        var chart = Map(Path.Combine(folder, "Chart.yaml"));
        var read = new ChartFolder();
        read.Chart(folder, "");
        var lines = read.places.Select(place => place.Value ? $"{place.Key}.*" : place.Key);
        return $"{Text(chart, "name")} {version ?? Text(chart, "version")}\n{string.Concat(lines.Select(line => line + "\n"))}";
    }

    private void Chart(string folder, string prefix)
    {
        var values = Path.Combine(folder, "values.yaml");
        if (File.Exists(values))
            Keys(Map(values), prefix);
        var templates = Path.Combine(folder, "templates");
        if (Directory.Exists(templates))
        {
            foreach (var file in Directory.EnumerateFiles(templates, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                Template(File.ReadAllLines(file), prefix);
        }

        var schema = Path.Combine(folder, "values.schema.json");
        if (File.Exists(schema))
            Close(ChartSchema.Closed(schema, prefix));

        var charts = Path.Combine(folder, "charts");
        if (!Directory.Exists(charts))
            return;
        foreach (var inner in Directory.EnumerateDirectories(charts).Where(inner => File.Exists(Path.Combine(inner, "Chart.yaml"))).Order(StringComparer.Ordinal))
            Chart(inner, ValuePath.Of(prefix, Text(Map(Path.Combine(inner, "Chart.yaml")), "name")));
    }

    private void Keys(YamlMappingNode map, string prefix)
    {
        foreach (var (key, value) in map.Children)
        {
            var path = ValuePath.Of(prefix, ((YamlScalarNode)key).Value!);
            // Nothing in it, or nothing said: whatever a user puts there is handed on.
            Add(path, value is YamlMappingNode { Children.Count: 0 } or YamlSequenceNode || value is YamlScalarNode { Value: null or "" or "null" or "~", Style: ScalarStyle.Plain });
            if (value is YamlMappingNode inner)
                Keys(inner, path);
        }
    }

    private void Template(string[] lines, string prefix)
    {
        for (var index = 0; index < lines.Length; index++)
        {
            foreach (Match match in Reference().Matches(lines[index]))
            {
                var path = match.Groups["key"].Captures.Select(capture => capture.Value).Aggregate(prefix, ValuePath.Of);
                var isNew = !places.ContainsKey(path);
                // Handed on as it stands, at once or a line or two below.
                var isWhole = HandsOn().IsMatch(lines[index])
                    || (Opens().IsMatch(lines[index]) && lines.Skip(index + 1).Take(2).Any(line => WholeContext().IsMatch(line)));
                Add(path, isNew || isWhole);
            }
        }
    }

    private void Close(IReadOnlyList<(string Place, IReadOnlySet<string> Keys)> closed)
    {
        foreach (var (place, keys) in closed)
        {
            // What took any key takes these.
            if (places.GetValueOrDefault(place))
            {
                places[place] = false;
                foreach (var key in keys.Where(key => !places.ContainsKey(key)))
                    Add(key, isOpen: true);
            }

            var others = places.Keys.Where(other => ValuePath.IsBelow(other, place))
                .Where(other => !keys.Any(key => other == key || ValuePath.IsBelow(other, key))).ToList();
            others.ForEach(other => places.Remove(other));
        }
    }

    private void Add(string path, bool isOpen) => places[path] = isOpen || places.GetValueOrDefault(path);

    private static YamlMappingNode Map(string file)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = new StreamReader(file);
            stream.Load(reader);
            return stream.Documents.Count == 0 ? [] : stream.Documents[0].RootNode as YamlMappingNode ?? [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or YamlException)
        {
            throw new InvalidInputException($"{file}: {exception.Message}");
        }
    }

    private static string Text(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlScalarNode { Value: { } text }
            ? text
            : throw new InvalidInputException($"Chart.yaml has no {key}; allowed is the folder of a chart, as helm pull --untar writes it.");

    [GeneratedRegex("""(?:\.Values(?:\.(?<key>[A-Za-z0-9_-]+))+)|(?:index \$?\.Values(?: "(?<key>[^"]+)")+)""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"toYaml|toJson|\brange\b|\btpl\b|\bmerge")]
    private static partial Regex HandsOn();

    [GeneratedRegex(@"\bwith\b|\bif\b")]
    private static partial Regex Opens();

    [GeneratedRegex(@"toYaml \.(?!Values)|toYaml \$?\.? ?\|")]
    private static partial Regex WholeContext();
}
