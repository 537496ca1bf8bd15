using System.Collections.Immutable;
using System.Globalization;
using GoCenter.Cli.Differences;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Parity;

/// <summary>
/// Compares two states of one resource by shape first. A list is compared as the shape of its elements, so that three of a thing and two
/// of it have the same shape; that their number differs is a difference of value, at the list's own path.
/// </summary>
internal static class ParityDifference
{
    /// <summary>What differs, in order of path.</summary>
    public static IReadOnlyList<(string Path, InputValue? Left, InputValue? Right, bool IsShape)> Between(
        ResourceNode left, ResourceNode right)
    {
        var found = new List<(string Path, InputValue? Left, InputValue? Right, bool IsShape)>();
        foreach (var change in GraphDifference.Compare(left, right))
        {
            // Options are structure: an environment whose resource hangs elsewhere or is unprotected is another environment.
            if (change.Path.StartsWith('('))
                found.Add((change.Path, change.Old, change.New, true));
        }

        Compare("", left.Inputs, right.Inputs, found);
        return found;
    }

    private static void Compare(
        string path, InputValue? left, InputValue? right, List<(string Path, InputValue? Left, InputValue? Right, bool IsShape)> found)
    {
        if (left is null || right is null || left.Kind != right.Kind)
        {
            found.Add((path, left, right, true));
            return;
        }

        if (left.Equals(right))
            return;
        switch (left.Kind)
        {
            case InputKind.Map:
                foreach (var (key, value) in left.Entries)
                    Compare(PropertyPath.Key(path, key), value, right.Find(key), found);
                foreach (var (key, value) in right.Entries)
                {
                    if (left.Find(key) is null)
                        found.Add((PropertyPath.Key(path, key), null, value, true));
                }

                break;
            case InputKind.List:
                CompareLists(path, left.Items, right.Items, found);
                break;
            default:
                found.Add((path, left, right, false));
                break;
        }
    }

    private static void CompareLists(
        string path, ImmutableArray<InputValue> left, ImmutableArray<InputValue> right, List<(string Path, InputValue? Left, InputValue? Right, bool IsShape)> found)
    {
        // Elements that name themselves, the same ones on both sides, are compared one by one: an allowance can then speak of one of them.
        if (InputDifference.ByIdentity(left, right) is var (leftByName, rightByName) && leftByName.Count == rightByName.Count && leftByName.Keys.All(rightByName.ContainsKey))
        {
            foreach (var (name, value) in leftByName)
                Compare(PropertyPath.Element(path, name), value, rightByName[name], found);
            return;
        }

        var element = PropertyPath.Element(path, "*");
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
            Compare(element, left[i], right[i], found);
        if (left.Length == right.Length)
            return;
        found.Add((path, Length(left), Length(right), false));
        // What one list has more of must look like something the other has.
        var (longer, shorter) = left.Length > right.Length ? (left, right) : (right, left);
        for (var i = shorter.Length; i < longer.Length && shorter.Length > 0; i++)
        {
            var surplus = new List<(string Path, InputValue? Left, InputValue? Right, bool IsShape)>();
            Compare(element, left.Length > right.Length ? longer[i] : shorter[^1], left.Length > right.Length ? shorter[^1] : longer[i],
                surplus);
            found.AddRange(surplus.FindAll(static difference => difference.IsShape));
        }
    }

    private static InputValue Length(ImmutableArray<InputValue> items) =>
        InputValue.Of(string.Create(CultureInfo.InvariantCulture, $"{items.Length} {(items.Length == 1 ? "element" : "elements")}"));
}
