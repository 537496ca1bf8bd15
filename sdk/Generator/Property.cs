namespace Pulumi.Generator;

/// <summary>One line of a table: a property, its type and what else is known of it.</summary>
internal sealed class Property
{
    private readonly List<string> _words;

    private Property(string name, string text)
    {
        Name = name;
        // The value of an unset argument comes last and may hold spaces.
        var unset = text.IndexOf(" default=", StringComparison.Ordinal);
        Default = unset < 0 ? null : text.Substring(unset + " default=".Length);
        _words = (unset < 0 ? text : text.Substring(0, unset)).Split(' ').ToList();
        var type = _words[0];
        _words.RemoveAt(0);
        Optional = type.EndsWith("?", StringComparison.Ordinal);
        Type = TypeNotation.Parse(type.TrimEnd('?'));
    }

    /// <summary>The name the engine knows.</summary>
    public string Name { get; }

    public TypeNotation Type { get; }

    public bool Optional { get; }

    /// <summary>Whether the constructor of the arguments makes a value secret as it is set.</summary>
    public bool Secret => _words.Contains("secret");

    /// <summary>Whether the value travels as a JSON string, as a provider's own non-string arguments do.</summary>
    public bool Json => _words.Contains("json");

    /// <summary>The value the resource itself fills in, such as a Kubernetes kind.</summary>
    public string? Constant => Word("constant");

    /// <summary>The value of an unset argument.</summary>
    public string? Default { get; }

    /// <summary>The environment variables that give an unset argument its value.</summary>
    public IReadOnlyList<string> Environment => Word("env")?.Split(',') ?? Array.Empty<string>();

    /// <summary>The name in C#: the engine's with a capital letter, unless the table says otherwise.</summary>
    public string CSharpName => Word("name") ?? Capital(Name);

    public bool IsCollection => Type.Kind is TypeKind.List or TypeKind.Map;

    public static IReadOnlyList<Property> All(JsonObject? table)
        => table?.Members.Select(member => new Property(member.Key, (string)member.Value)).ToList() ?? new List<Property>();

    public static string Capital(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    private string? Word(string key)
        => _words.FirstOrDefault(word => word.StartsWith(key + "=", StringComparison.Ordinal))?.Substring(key.Length + 1);
}
