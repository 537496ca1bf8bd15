namespace GoCenter.Stacks.Settings;

/// <summary>Finds what somebody meant who mistyped a name.</summary>
internal static class NearestName
{
    /// <summary>
    /// The known name that takes the fewest edits, or null when none is near: more than a third of the letters would change.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        string? nearest = null;
        var fewest = Math.Max(1, Math.Min(name.Length, 64) / 3) + 1;
        foreach (var candidate in known.Order(StringComparer.Ordinal))
        {
            // The difference in length is the least number of edits, so most candidates cost nothing.
            if (Math.Abs(candidate.Length - name.Length) >= fewest)
                continue;
            var edits = Edits(name, candidate);
            if (edits < fewest)
                (nearest, fewest) = (candidate, edits);
        }

        return nearest;
    }

    // Insertions, deletions, replacements and swaps of neighbours, without regard to case (optimal string alignment).
    private static int Edits(string a, string b)
    {
        var distance = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            distance[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            distance[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = distance[i - 1, j - 1] + (IsSame(a[i - 1], b[j - 1]) ? 0 : 1);
                var shortest = Math.Min(replaced, Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1);
                if (i > 1 && j > 1 && IsSame(a[i - 1], b[j - 2]) && IsSame(a[i - 2], b[j - 1]))
                    shortest = Math.Min(shortest, distance[i - 2, j - 2] + 1);
                distance[i, j] = shortest;
            }
        }

        return distance[a.Length, b.Length];
    }

    private static bool IsSame(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
