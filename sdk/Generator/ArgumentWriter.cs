namespace Pulumi.Generator;

/// <summary>Writes the classes of arguments: those of resources, of nested types, of providers and of functions.</summary>
internal sealed class ArgumentWriter
{
    private readonly SourceWriter _source;
    private readonly TypeSpelling _types;

    public ArgumentWriter(SourceWriter source, TypeSpelling types)
    {
        _source = source;
        _types = types;
    }

    /// <summary>A class whose properties take outputs as well as values.</summary>
    public void Write(TypeName name, string baseClass, bool isSealed, IReadOnlyList<Property> properties)
        => Class(name, baseClass, isSealed, properties, Input);

    /// <summary>A class whose properties take values only, for the form of a function that returns a task.</summary>
    public void WritePlain(TypeName name, IReadOnlyList<Property> properties)
        => Class(name, "global::Pulumi.InvokeArgs", true, properties, Plain);

    private void Class(TypeName name, string baseClass, bool isSealed, IReadOnlyList<Property> properties, Action<Property> write)
        => _source.Type(name, "", $"public {(isSealed ? "sealed " : "")}class {name.Name} : {baseClass}", () =>
        {
            foreach (var property in properties) write(property);
            Constructor(name, properties);
            _source.Line($"public static new {name.Name} Empty => new();");
        });

    private void Constructor(TypeName name, IReadOnlyList<Property> properties)
    {
        _source.Open($"public {name.Name}()");
        foreach (var property in properties)
        {
            var value = property.Environment.Count > 0
                ? $"global::Pulumi.Package.Defaults.{Reader(property)}({SourceWriter.Quote(property.Environment)})!"
                : property.Type.Name == "string" && property.Default is { } text ? SourceWriter.Quote(text) : property.Default;
            if (value is not null) _source.Line($"{property.CSharpName} = {value};");
        }

        _source.Close();
    }

    private static string Reader(Property property)
    {
        switch (property.Type.Name)
        {
            case "string": return "Text";
            case "bool": return "Boolean";
            case "int": return "Integer";
            case "double": return "Double";
            default: throw new FormatException($"{property.Name}: no environment variable can hold this type");
        }
    }

    private void Input(Property property)
    {
        var type = _types.Argument(property.Type);
        var setter = property.Secret ? "set => field = global::Pulumi.Package.Defaults.Secret(value);" : "set;";
        if (property.IsCollection) Collection(property, type, setter);
        else if (property.Secret) Secret(property, type, setter);
        else Scalar(property, type, Initial(property));
    }

    private void Plain(Property property)
    {
        var type = _types.Plain(property.Type);
        if (property.IsCollection) Collection(property, type, "set;");
        else if (property.Secret) Secret(property, type, "set;");
        else Scalar(property, type, type is "bool" or "int" or "double" ? "" : Initial(property));
    }

    private void Scalar(Property property, string type, string initial)
    {
        var mark = property.Optional ? "?" : "";
        _source.Line($"[{Attribute(property)}] public {type}{mark} {property.CSharpName} {{ get; set; }}{initial}");
    }

    // The attribute of a property that does more than hold a value belongs to its field.
    private void Collection(Property property, string type, string setter)
        => _source.Line($"[field: {Attribute(property)}] public {type} {property.CSharpName} {{ get => field ??= new(); {setter} }}");

    private void Secret(Property property, string type, string setter)
        => _source.Line($"[field: {Attribute(property)}] public {type}? {property.CSharpName} {{ get; {setter} }}");

    private static string Initial(Property property) => property.Optional ? "" : " = null!;";

    private static string Attribute(Property property)
    {
        var required = property.Optional ? "" : ", required: true";
        return $"global::Pulumi.Input({SourceWriter.Quote(property.Name)}{required}{(property.Json ? ", json: true" : "")})";
    }
}
