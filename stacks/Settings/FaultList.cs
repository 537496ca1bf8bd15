using System.Collections.Immutable;
using System.Globalization;

namespace GoCenter.Stacks.Settings;

/// <summary>Collects the faults of one source; a path such as <c>clusters[0].nodePools[1].minPerZone</c> says where each one is.</summary>
internal sealed class FaultList(ISettingsSource source)
{
    private readonly List<SettingsFault> faults = [.. source.Faults];
    private readonly HashSet<string> faulty = new(StringComparer.Ordinal);

    /// <summary>Every fault in the order of the file; those without a line come last.</summary>
    public ImmutableArray<SettingsFault> InOrder =>
        [.. faults.OrderBy(fault => fault.Line ?? int.MaxValue).ThenBy(fault => fault.Column ?? 0)];

    /// <summary>Says that the value at a path is not what is allowed: <c>... is VALUE; allowed is ALLOWED.</c></summary>
    public void Refuse(string path, string allowed) => Refuse(path, Find(path), allowed);

    /// <summary>The same for a value that is at hand, or null for one that is missing.</summary>
    public void Refuse(string path, SettingsNode? found, string allowed) =>
        Add(path, $"is {found?.Describe() ?? "missing"}; allowed is {allowed}.", found?.Line);

    /// <summary>Says what is wrong with the value at a path, in the words that follow the key, with the full stop.</summary>
    public void Add(string path, string problem, int? line = null)
    {
        faulty.Add(path);
        faults.Add(new SettingsFault(source.FileOf(KeyOf(path)), line ?? Find(path)?.Line, null, $"{source.Project}:{path}", problem));
    }

    /// <summary>Whether everything at, above and below these paths could be read, so that a check across them makes sense.</summary>
    public bool AreSound(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            foreach (var other in faulty)
            {
                if (IsWithin(path, other) || IsWithin(other, path))
                    return false;
            }
        }

        return true;
    }

    private static bool IsWithin(string inner, string outer) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] is '.' or '[');

    private static string KeyOf(string path) => path.IndexOfAny(['.', '[']) is var end and >= 0 ? path[..end] : path;

    private SettingsNode? Find(string path)
    {
        var key = KeyOf(path);
        var end = key.Length < path.Length ? key.Length : -1;
        var node = source.Find(key);
        while (end >= 0 && node is not null)
        {
            var start = end + 1;
            var isIndex = path[end] == '[';
            end = path.AsSpan(start).IndexOfAny('.', '[') is var next and >= 0 ? start + next : -1;
            var step = end < 0 ? path[start..] : path[start..end];
            node = isIndex
                ? int.TryParse(step.TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? node.Items.ElementAtOrDefault(index) : null
                : node.Member(step);
        }

        return node;
    }
}
