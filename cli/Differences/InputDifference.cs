using System.Collections.Immutable;
using System.Globalization;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Differences;

/// <summary>
/// Compares two values property by property. Elements of a list that name themselves (containers, ports, variables) are compared with the
/// element of the same name, wherever it stands; the others with the one at the same place.
/// </summary>
internal static class InputDifference
{
    /// <summary>The keys that Kubernetes and Google use to tell an element of a list from its neighbours, in order of preference.</summary>
    private static readonly string[] s_identities = ["name", "key", "mountPath", "containerPort", "topologyKey", "rangeName", "cidrBlock", "type"];

    /// <summary>The properties that differ, in order.</summary>
    public static ImmutableArray<PropertyChange> Between(InputValue old, InputValue @new)
    {
        if (old.Equals(@new))
            return [];
        var changes = ImmutableArray.CreateBuilder<PropertyChange>();
        Compare("", old, @new, changes);
        return changes.DrainToImmutable();
    }

    private static void Compare(string path, InputValue? old, InputValue? @new, ImmutableArray<PropertyChange>.Builder changes)
    {
        if (old is not null && @new is not null)
        {
            if (old.Equals(@new))
                return;
            if (old.Kind == InputKind.Map && @new.Kind == InputKind.Map)
            {
                CompareMaps(path, old, @new, changes);
                return;
            }

            if (old.Kind == InputKind.List && @new.Kind == InputKind.List)
            {
                CompareLists(path, old.Items, @new.Items, changes);
                return;
            }
        }

        changes.Add(new PropertyChange(path, old, @new));
    }

    private static void CompareMaps(string path, InputValue old, InputValue @new, ImmutableArray<PropertyChange>.Builder changes)
    {
        // Both are sorted: one pass over the two.
        int i = 0, j = 0;
        while (i < old.Entries.Length || j < @new.Entries.Length)
        {
            var order = i == old.Entries.Length ? 1
                : j == @new.Entries.Length ? -1
                : string.CompareOrdinal(old.Entries[i].Key, @new.Entries[j].Key);
            var key = order <= 0 ? old.Entries[i].Key : @new.Entries[j].Key;
            Compare(
                PropertyPath.Key(path, key), order <= 0 ? old.Entries[i].Value : null, order >= 0 ? @new.Entries[j].Value : null, changes);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }

    private static void CompareLists(
        string path, ImmutableArray<InputValue> old, ImmutableArray<InputValue> @new, ImmutableArray<PropertyChange>.Builder changes)
    {
        if (ByIdentity(old, @new) is var (before, after))
        {
            CompareNamed(path, before, after, changes);
            return;
        }

        for (var i = 0; i < Math.Max(old.Length, @new.Length); i++)
        {
            var element = PropertyPath.Element(path, i.ToString(CultureInfo.InvariantCulture));
            Compare(element, i < old.Length ? old[i] : null, i < @new.Length ? @new[i] : null, changes);
        }
    }

    private static void CompareNamed(
        string path, Dictionary<string, InputValue> old, Dictionary<string, InputValue> @new, ImmutableArray<PropertyChange>.Builder changes)
    {
        var before = changes.Count;
        foreach (var (name, element) in old)
            Compare(PropertyPath.Element(path, name), element, @new.GetValueOrDefault(name), changes);
        foreach (var (name, element) in @new)
        {
            if (!old.ContainsKey(name))
                Compare(PropertyPath.Element(path, name), null, element, changes);
        }

        // The same elements in another order: the order is all that changed, and it may matter.
        if (changes.Count == before)
            changes.Add(new(path + " (order)", Names(old), Names(@new)));
    }

    /// <summary>The elements of both lists by the name they give themselves, or null when some do not.</summary>
    public static (Dictionary<string, InputValue> Old, Dictionary<string, InputValue> New)? ByIdentity(
        ImmutableArray<InputValue> old, ImmutableArray<InputValue> @new)
    {
        foreach (var identity in s_identities)
        {
            if (Index(old, identity) is { } before && Index(@new, identity) is { } after)
                return (before, after);
        }

        return null;
    }

    private static Dictionary<string, InputValue>? Index(ImmutableArray<InputValue> items, string identity)
    {
        var byName = new Dictionary<string, InputValue>(items.Length, StringComparer.Ordinal);
        foreach (var item in items)
        {
            var name = item.Find(identity) switch
            {
                { Kind: InputKind.Text } text => text.Text,
                { Kind: InputKind.Number } number => number.NumberText,
                _ => null,
            };
            if (name is null || !byName.TryAdd(name, item))
                return null;
        }

        return byName;
    }

    private static InputValue Names(Dictionary<string, InputValue> elements)
    {
        var names = ImmutableArray.CreateBuilder<InputValue>(elements.Count);
        foreach (var name in elements.Keys)
            names.Add(InputValue.Of(name));
        return InputValue.Of(names.MoveToImmutable());
    }
}
