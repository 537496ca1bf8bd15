using System.Buffers;

namespace GoCenter.Components.ModuleProxy;

/// <summary>
/// A pattern of module paths as Athens and GOPRIVATE read them, without their classes and escapes: Athens takes a pattern that does not
/// compile for one that fits nothing, and a private module that no pattern fits is asked about in public.
/// </summary>
public static class ModuleGlob
{
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/*?");

    /// <summary>What a pattern may be, as the end of a sentence.</summary>
    public const string Rule = "letters, digits and - . _ ~ between slashes, with * for any characters and ? for one";

    /// <summary>Whether it is a pattern.</summary>
    public static bool IsValid(string pattern) =>
        pattern.AsSpan().IndexOfAnyExcept(Allowed) < 0 && pattern.Split('/').All(element => element.Length > 0);

    /// <summary>Refuses what is no pattern.</summary>
    /// <param name="name">Which argument it is in, for the fault.</param>
    /// <param name="pattern">The pattern.</param>
    /// <exception cref="ArgumentException">It does not compile.</exception>
    public static void Check(string name, string pattern)
    {
        if (pattern.AsSpan().IndexOfAnyExcept(Allowed) is var index and >= 0)
            throw new ArgumentException(
                $"{name} has the pattern \"{pattern}\", which does not compile at \"{pattern[index]}\"; allowed are {Rule}");
        if (pattern.Split('/').Any(element => element.Length == 0))
            throw new ArgumentException($"{name} has the pattern \"{pattern}\", which has an empty element; allowed are {Rule}");
    }

    /// <summary>
    /// The patterns by which Athens refuses to ask the checksum database. It compares with what clients ask for: an exact path is followed
    /// by <c>@</c> and a version there, and an upper-case letter is written as <c>!</c> and the lower-case one.
    /// </summary>
    public static IEnumerable<string> ChecksumPatterns(IEnumerable<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            Check("PrivatePatterns", pattern);
            foreach (var form in new[] { pattern, Escaped(pattern) }.Distinct())
            {
                yield return form;
                if (!form.EndsWith('*'))
                    yield return $"{form}@*";
            }
        }
    }

    private static string Escaped(string pattern) =>
        string.Concat(pattern.Select(letter => char.IsAsciiLetterUpper(letter) ? $"!{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
