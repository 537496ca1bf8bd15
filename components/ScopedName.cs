namespace GoCenter.Components;

/// <summary>
/// Logical names where a stack has a thing several times: <c>serving/athens</c> is the <c>athens</c> of the scope <c>serving</c>.
/// Kubernetes objects are named by what is behind the scope, so that they have the same names in every cluster.
/// </summary>
public static class ScopedName
{
    // No name of Kubernetes' or Google's may hold it: a scope that found its way into one is refused at once.
    private const char Separator = '/';

    /// <summary>A name in a scope.</summary>
    /// <param name="scope">The scope; null for none.</param>
    /// <param name="name">The name.</param>
    public static string In(string? scope, string name) => scope is null ? name : $"{scope}{Separator}{name}";

    /// <summary>The name without its scope: what an object itself is called.</summary>
    /// <param name="logicalName">A logical name, with or without a scope.</param>
    public static string Local(string logicalName) => logicalName[Start(logicalName)..];

    /// <summary>Another name in the same scope.</summary>
    /// <param name="logicalName">A logical name, with or without a scope.</param>
    /// <param name="name">The other name.</param>
    public static string Beside(string logicalName, string name) => logicalName[..Start(logicalName)] + name;

    private static int Start(string logicalName) => logicalName.LastIndexOf(Separator) + 1;
}
