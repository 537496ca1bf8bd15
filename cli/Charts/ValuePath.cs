using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Charts;

/// <summary>Places in a chart's values, as <c>grafana["grafana.ini"].server</c>.</summary>
internal static class ValuePath
{
    /// <summary>The place of a key under another place, or at the top where that is empty.</summary>
    public static string Of(string parent, string key)
    {
        var name = key.Contains('.', StringComparison.Ordinal) ? $"[\"{key}\"]" : key;
        return parent.Length == 0 || name[0] == '[' ? parent + name : $"{parent}.{name}";
    }

    /// <summary>Whether a place is below another, at any depth; everything is below the empty one.</summary>
    public static bool IsBelow(string place, string parent) =>
        parent.Length == 0
        || (place.Length > parent.Length && place.StartsWith(parent, StringComparison.Ordinal) && place[parent.Length] is '.' or '[');

    /// <summary>Every place that a release's values set, sorted. A list is one place: what is in it goes to Kubernetes as it stands.</summary>
    public static IEnumerable<string> In(InputValue values) => Leaves(values, "").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Leaves(InputValue value, string path) => value.Kind == InputKind.Map && value.Entries.Length > 0
        ? value.Entries.SelectMany(entry => Leaves(entry.Value, Of(path, entry.Key)))
        : [path];
}
