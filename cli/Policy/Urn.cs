using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Policy;

/// <summary>
/// A name of the engine's: <c>urn:pulumi:STACK::PROJECT::PARENT-TYPE$TYPE::NAME</c>, after a provider's also <c>::ID</c>.
/// </summary>
/// <param name="Text">The name itself.</param>
/// <param name="Stack">The stack.</param>
/// <param name="Project">The project.</param>
/// <param name="Type">The resource's type token, without its parents'.</param>
/// <param name="Name">The logical name.</param>
internal sealed record Urn(string Text, string Stack, string Project, string Type, string Name)
{
    private const string Prefix = "urn:pulumi:";
    private const string ProviderPrefix = "pulumi:providers:";

    /// <summary>Whether the graph leaves it out: the stack, and the providers that Pulumi makes where a program declares none.</summary>
    public bool IsInternal => Type == ResourceGraph.StackType
        || (Type.StartsWith(ProviderPrefix, StringComparison.Ordinal)
            && (Name == "default" || Name.StartsWith("default_", StringComparison.Ordinal)));

    /// <summary>The reference that the graph uses, or null for what it leaves out.</summary>
    public string? Key => IsInternal ? null : ResourceNode.KeyOf(Type, Name);

    /// <summary>Reads a name.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Urn Parse(string text, string where)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || text[Prefix.Length..].Split("::", 4) is not [var stack, var project, var types, var name])
            throw new FormatException($"{where}: \"{text}\" is no URN");
        var type = types[(types.LastIndexOf('$') + 1)..];
        // A reference to a provider ends in its id. Other names may have colons of their own.
        if (type.StartsWith(ProviderPrefix, StringComparison.Ordinal) && name.IndexOf("::", StringComparison.Ordinal) is >= 0 and var id)
            name = name[..id];
        return new Urn(text, stack, project, type, name);
    }
}
