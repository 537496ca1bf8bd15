namespace GoCenter.Cli.Render;

/// <summary>Which strings are safe without quotes, for readers of YAML 1.1 and 1.2 alike.</summary>
internal static class YamlScalar
{
    /// <summary>
    /// Whether a string is read back as the same string when written plain. Narrower than the grammar allows: it begins with a letter or
    /// one of <c>/ _ $</c>, goes on with harmless characters, and is no word that some reader takes for a boolean, null or number; or it is
    /// a quantity or a duration.
    /// </summary>
    public static bool IsPlainText(string text)
    {
        if (IsQuantity(text))
            return true;
        if (text.Length == 0 || !(char.IsAsciiLetter(text[0]) || text[0] is '/' or '_' or '$'))
            return false;
        for (var i = 1; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsAsciiLetterOrDigit(character) || character is '/' or '.' or '_' or '-' or '@' or '$' or '+' or '=' or '(' or ')' or '~' or '%')
                continue;
            // A colon and a number sign act only beside a space; a space itself must not end the text.
            if (character == ':' && i + 1 < text.Length && text[i + 1] != ' ')
                continue;
            if (character == ' ' && i + 1 < text.Length && text[i + 1] is not ('#' or ' '))
                continue;
            return false;
        }

        return !IsReserved(text);
    }

    // 800m, 2Gi, 15d: digits and a unit that makes no number in any version of YAML (1e3 would, and so would 0x1).
    private static bool IsQuantity(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0
            && text.AsSpan(digits) is "m" or "s" or "h" or "d" or "w" or "k" or "M" or "G" or "T" or "Ki" or "Mi" or "Gi" or "Ti";
    }

    private static bool IsReserved(string text) => text.Length <= 5 && text.ToLowerInvariant() is
        "y" or "n" or "yes" or "no" or "on" or "off" or "true" or "false" or "null" or "nan" or "inf";
}
