using System.Collections.Immutable;
using System.Text.Json;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Text;
using GoCenter.Components.Gke;
using GoCenter.Stacks.Settings;

namespace GoCenter.Cli.Differences;

/// <summary>
/// Which changes a provider cannot make in place, so that it deletes the resource and makes another: a cluster, a database or a bucket with
/// all that is in it. What the program has the engine ignore is not among them.
/// </summary>
internal sealed class Replacements
{
    private const string File = "Differences/replace_on_change.json";
    private const string WholeObject = "{}";

    private static readonly Lazy<Replacements> s_known = new(Read);

    private readonly ImmutableArray<(string Type, ImmutableArray<string> Paths)> patterns;
    private readonly ImmutableDictionary<string, ImmutableArray<string>> byType;

    private Replacements(string source, string date, IEnumerable<(string Type, ImmutableArray<string> Paths)> types)
    {
        Source = source;
        Date = date;
        var all = types.ToImmutableArray();
        patterns = [.. all.Where(entry => entry.Type.Contains('*', StringComparison.Ordinal))];
        byType = all.ToImmutableDictionary(entry => entry.Type, entry => entry.Paths, StringComparer.Ordinal);
    }

    /// <summary>What is known of the types that this program declares.</summary>
    public static Replacements Known => s_known.Value;

    /// <summary>Where it is known from.</summary>
    public string Source { get; }

    /// <summary>The date of the sources, as <c>2026-08-21</c>.</summary>
    public string Date { get; }

    /// <summary>The type tokens that something is known of.</summary>
    public IEnumerable<string> Types => byType.Keys;

    /// <summary>The properties of a changed resource that make it another one; none for one that is created or deleted anyway.</summary>
    public IEnumerable<PropertyChange> In(ResourceChange change) => change.Kind == ChangeKind.Update
        ? change.Properties.Where(property => Replaces(change.Resource.Type, property))
        : [];

    /// <summary>Whether a change at a path of a type makes another resource.</summary>
    public bool Forces(string type, string path)
    {
        var plain = Plain(path);
        if (IgnoredChanges.Of(type).Any(ignored => IsAtOrBelow(plain, ignored)))
            return false;
        return byType.GetValueOrDefault(type, []).Any(known => Covers(known, plain))
            || patterns.Any(pattern => Wildcard.Matches(pattern.Type, type) && pattern.Paths.Any(known => Covers(known, plain)));
    }

    // An object that comes or goes as a whole is one change, and brings along what is in it.
    private bool Replaces(string type, PropertyChange property) =>
        property.Path is PropertyChange.Urn or PropertyChange.Provider || !IsWidened(type, property)
        && (Forces(type, property.Path)
            || ((property.Old is null || property.New is null)
                && Within(property.Path, property.Old ?? property.New!).Any(path => Forces(type, path))));

    /// <summary>A subnet takes a wider range in place, as long as the old one is within it.</summary>
    private static bool IsWidened(string type, PropertyChange property) =>
        type == "gcp:compute/subnetwork:Subnetwork"
            && property is { Path: "ipCidrRange", Old.Kind: InputKind.Text, New.Kind: InputKind.Text }
        && IpRange.TryParse(property.Old.Text, out var old) && IpRange.TryParse(property.New.Text, out var @new) && @new.Contains(old);

    private static IEnumerable<string> Within(string path, InputValue value) => value.Kind switch
    {
        InputKind.Map => value.Entries.SelectMany(entry => Within($"{path}.{entry.Key}", entry.Value).Prepend($"{path}.{entry.Key}")),
        InputKind.List => value.Items.SelectMany((item, index) => Within($"{path}[{index}]", item)),
        _ => [],
    };

    private static bool Covers(string known, string path) => known.EndsWith(WholeObject, StringComparison.Ordinal)
        ? path == known[..^WholeObject.Length]
        : IsAtOrBelow(path, known);

    private static bool IsAtOrBelow(string path, string above) =>
        path.StartsWith(above, StringComparison.Ordinal) && (path.Length == above.Length || path[above.Length] is '.' or '[');

    /// <summary>The path with <c>[*]</c> for each element of a list, as the file has it.</summary>
    private static string Plain(string path)
    {
        var plain = new System.Text.StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            plain.Append(path[i]);
            if (path[i] != '[' || path.IndexOf(']', i) is not (> 0 and var end) || path[i + 1] == '"')
                continue;
            plain.Append('*');
            i = end - 1;
        }

        return plain.ToString();
    }

    private static Replacements Read()
    {
        using var stream = typeof(Replacements).Assembly.GetManifestResourceStream(File)!;
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        return new Replacements(
            root.GetProperty("source").GetString()!,
            root.GetProperty("date").GetString()!,
            root.GetProperty("types").EnumerateObject().Select(type =>
                (type.Name, type.Value.EnumerateArray().Select(path => path.GetString()!).ToImmutableArray())).ToList());
    }
}
