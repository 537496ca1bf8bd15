namespace GoCenter.Cli.Differences;

/// <summary>Paths of properties, as Pulumi writes them in <c>ignoreChanges</c>.</summary>
internal static class PropertyPath
{
    /// <summary>The path of a map's entry.</summary>
    public static string Key(string path, string key) =>
        !IsPlain(key) ? $"{path}[\"{key}\"]"
        : path.Length == 0 ? key
        : $"{path}.{key}";

    /// <summary>The path of a list's element, by its place or by the name it gives itself.</summary>
    public static string Element(string path, string element) => $"{path}[{element}]";

    private static bool IsPlain(string key)
    {
        foreach (var character in key)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or '-'))
                return false;
        }

        return key.Length > 0;
    }
}
