namespace Pulumi.Generator;

/// <summary>Spells the types of the tables in C#, as arguments, as outputs, and as the plain arguments of a function.</summary>
internal sealed class TypeSpelling
{
    private const string Pulumi = "global::Pulumi.";
    private const string Immutable = "global::System.Collections.Immutable.";
    private const string Generic = "global::System.Collections.Generic.";

    private readonly Layout _layout;

    public TypeSpelling(Layout layout) => _layout = layout;

    /// <summary>The type of an argument, which may be an output of another resource.</summary>
    public string Argument(TypeNotation type)
    {
        switch (type.Kind)
        {
            case TypeKind.List: return $"{Pulumi}InputList<{Value(type.Element, _layout.Input)}>";
            case TypeKind.Map: return $"{Pulumi}InputMap<{Value(type.Element, _layout.Input)}>";
            case TypeKind.Union: return $"{Pulumi}InputUnion<{Values(type, _layout.Input)}>";
            case TypeKind.Plain when type.Name == "json": return $"{Pulumi}InputJson";
            default: return $"{Pulumi}Input<{Value(type, _layout.Input)}>";
        }
    }

    /// <summary>The type of a value that comes out of a resource or a function.</summary>
    public string Output(Property property)
        => Value(property.Type, _layout.Output) + (property.Optional && property.Type.Kind != TypeKind.List ? "?" : "");

    /// <summary>The type of a function's argument that is no output; collections can be added to.</summary>
    public string Plain(TypeNotation type)
    {
        switch (type.Kind)
        {
            case TypeKind.List: return $"{Generic}List<{Value(type.Element, _layout.Input)}>";
            case TypeKind.Map: return $"{Generic}Dictionary<string, {Value(type.Element, _layout.Input)}>";
            default: return Value(type, _layout.Input);
        }
    }

    private string Value(TypeNotation type, Func<string, TypeName> nested)
    {
        switch (type.Kind)
        {
            case TypeKind.List: return $"{Immutable}ImmutableArray<{Value(type.Element, nested)}>";
            case TypeKind.Map: return $"{Immutable}ImmutableDictionary<string, {Value(type.Element, nested)}>";
            case TypeKind.Union: return $"{Pulumi}Union<{Values(type, nested)}>";
            case TypeKind.Nested: return nested(type.Name).Full;
            case TypeKind.Enum: return _layout.Resource(type.Name).Full;
            default: return Word(type.Name);
        }
    }

    private string Values(TypeNotation type, Func<string, TypeName> nested)
        => string.Join(", ", type.Parts.Select(part => Value(part, nested)));

    private static string Word(string name)
    {
        switch (name)
        {
            case "string" or "bool" or "int" or "double": return name;
            case "any": return "object";
            case "json": return "global::System.Text.Json.JsonElement";
            case "asset": return $"{Pulumi}AssetOrArchive";
            default: throw new FormatException($"the tables know no type \"{name}\"");
        }
    }
}
