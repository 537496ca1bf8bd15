namespace GoCenter.Cli.Graph;

/// <summary>Type tokens of the components of this program.</summary>
internal static class ComponentToken
{
    /// <summary>What every token begins with.</summary>
    public const string Prefix = "gocenter:";

    /// <summary>The token of a component's class, <c>gocenter:FOLDER:CLASS</c>: the folder is the end of its namespace.</summary>
    public static string Of(Type component) => $"{Prefix}{component.Namespace!.Split('.')[^1]}:{component.Name}";

    /// <summary>Whether a type token is that of a component.</summary>
    public static bool IsComponent(string type) => type.StartsWith(Prefix, StringComparison.Ordinal);
}
