using System.Text.RegularExpressions;

namespace GoCenter.Components.ModuleProxy;

/// <summary>An extended regular expression for whole module paths, as the inclusion policy lists them.</summary>
public static partial class ModulePathPattern
{
    /// <summary>
    /// Why <paramref name="pattern"/> cannot be in a policy, as the end of a sentence, or null where it can. The programs match with the
    /// expressions of POSIX; what those and .NET's read alike is allowed, so that a mistake shows before anything runs.
    /// </summary>
    public static string? FaultOf(string pattern)
    {
        if (string.IsNullOrWhiteSpace(pattern) || pattern != pattern.Trim())
            return "is empty, or has a space at its start or end";
        if (pattern.StartsWith('#') || pattern.Contains('\n', StringComparison.Ordinal))
            return "starts with # or has a line break, and the programs would not read it as one pattern";
        if (NotPosix().Match(pattern) is { Success: true } found)
            return $"contains \"{found.Value}\", which POSIX extended regular expressions do not know";
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return null;
        }
        catch (ArgumentException fault)
        {
            return $"does not compile: {fault.Message}";
        }
    }

    // Groups with options, classes and anchors by letter, lazy and possessive counts.
    [GeneratedRegex(@"\(\?|\\[A-Za-z0-9]|[*+?}][?+*]")]
    private static partial Regex NotPosix();
}
