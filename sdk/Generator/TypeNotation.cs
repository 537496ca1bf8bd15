namespace Pulumi.Generator;

/// <summary>What a type of the tables is made of.</summary>
internal enum TypeKind
{
    Plain,
    List,
    Map,
    Union,
    Nested,
    Enum,
}

/// <summary>
/// A type as the tables write it: <c>string</c>, <c>[list]</c>, <c>{map}</c>, <c>one|other</c>, <c>#Nested</c>, <c>$Enum</c>.
/// </summary>
internal sealed class TypeNotation
{
    private TypeNotation(TypeKind kind, string name, IReadOnlyList<TypeNotation> parts)
    {
        Kind = kind;
        Name = name;
        Parts = parts;
    }

    public TypeKind Kind { get; }

    /// <summary>The name of a plain, nested or enum type; otherwise empty.</summary>
    public string Name { get; }

    /// <summary>The element of a list or map, or the two sides of a union.</summary>
    public IReadOnlyList<TypeNotation> Parts { get; }

    public TypeNotation Element => Parts[0];

    public static TypeNotation Parse(string text)
    {
        var at = 0;
        var type = Union(text, ref at);
        return at == text.Length ? type : throw new FormatException($"the type \"{text}\" ends early");
    }

    private static TypeNotation Union(string text, ref int at)
    {
        var parts = new List<TypeNotation> { Single(text, ref at) };
        while (at < text.Length && text[at] == '|')
        {
            at++;
            parts.Add(Single(text, ref at));
        }

        return parts.Count == 1 ? parts[0] : new TypeNotation(TypeKind.Union, "", parts);
    }

    private static TypeNotation Single(string text, ref int at)
    {
        switch (text[at])
        {
            case '[': return Enclosed(TypeKind.List, text, ref at);
            case '{': return Enclosed(TypeKind.Map, text, ref at);
            case '#': at++; return Named(TypeKind.Nested, text, ref at);
            case '$': at++; return Named(TypeKind.Enum, text, ref at);
            default: return Named(TypeKind.Plain, text, ref at);
        }
    }

    private static TypeNotation Enclosed(TypeKind kind, string text, ref int at)
    {
        at++;
        var element = Union(text, ref at);
        at++;
        return new TypeNotation(kind, "", new[] { element });
    }

    private static TypeNotation Named(TypeKind kind, string text, ref int at)
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '.' || text[at] == '_')) at++;
        return new TypeNotation(kind, text.Substring(start, at - start), Array.Empty<TypeNotation>());
    }
}
