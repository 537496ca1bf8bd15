namespace GoCenter.Cli.Parity;

/// <summary>A difference between environments that is meant.</summary>
/// <param name="Type">The type token; <c>*</c> stands for any text.</param>
/// <param name="Property">
/// The property's path as a difference shows it, every list index written <c>[*]</c>; <c>*</c> stands for any text.
/// </param>
/// <param name="Reason">Why environments may differ here, a whole sentence.</param>
internal sealed record ParityAllowance(string Type, string Property, string Reason)
{
    /// <summary>Whether the allowance covers a property of a type.</summary>
    public bool Covers(string type, string property) => Matches(Type, type) && Matches(Property, property);

    /// <summary>Whether a text fits a pattern in which <c>*</c> stands for any text.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        // Iterative with one point to go back to: linear in practice, and no pattern makes it blow up.
        int p = 0, t = 0, star = -1, retry = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                retry = t;
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}
