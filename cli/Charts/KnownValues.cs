using System.Collections.Immutable;

namespace GoCenter.Cli.Charts;

/// <summary>
/// The values that a version of a chart knows. A place that ends with an asterisk takes any key below it: labels, annotations, what a chart
/// hands to Kubernetes as it stands.
/// </summary>
/// <param name="Chart">Name of the chart.</param>
/// <param name="Version">The version that the places were read from.</param>
internal sealed record KnownValues(string Chart, string Version)
{
    private const string Open = ".*";
    private readonly HashSet<string> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> openPlaces = new(StringComparer.Ordinal);

    /// <summary>Every place.</summary>
    public IReadOnlyCollection<string> Places => places;

    /// <summary>What is known of a chart, or null.</summary>
    public static KnownValues? Of(string chart)
    {
        if (Embedded($"Charts/known/{chart}.txt") is not { } text)
            return null;
        var known = Parse(text);
        foreach (var words in Embedded("Charts/open_values.txt")!.Split('\n').Where(line => !line.StartsWith('#')).Select(line => line.Split(' ')))
        {
            if (words[0] == chart)
                known.Add(words[1] + Open);
        }

        return known;
    }

    /// <summary>Reads the text that <see cref="ChartFolder"/> writes: name and version, then a place a line.</summary>
    public static KnownValues Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var head = lines[0].Split(' ');
        var known = new KnownValues(head[0], head[1]);
        foreach (var line in lines.Skip(1))
            known.Add(line);
        return known;
    }

    /// <summary>Whether a place that is set is one that the chart knows.</summary>
    public bool Knows(string path)
    {
        if (places.Contains(path))
            return true;
        for (var end = path.Length; end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
        {
            if (openPlaces.Contains(path[..end]))
                return true;
        }

        return false;
    }

    /// <summary>The places that may have been meant, those beside it first.</summary>
    public ImmutableArray<string> Beside(string path)
    {
        var parent = path.LastIndexOf('.') is var end and > 0 ? path[..(end + 1)] : "";
        var siblings = places.Where(place => place.StartsWith(parent, StringComparison.Ordinal)).ToImmutableArray();
        return siblings.IsEmpty ? [.. places] : siblings;
    }

    private static string? Embedded(string name)
    {
        using var stream = typeof(KnownValues).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private void Add(string line)
    {
        var isOpen = line.EndsWith(Open, StringComparison.Ordinal);
        var place = isOpen ? line[..^Open.Length] : line;
        places.Add(place);
        if (isOpen)
            openPlaces.Add(place);
    }
}
