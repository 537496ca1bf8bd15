namespace Pulumi.Generator;

/// <summary>Writes what comes out: nested output types, results of functions, and enums.</summary>
internal sealed class OutputWriter
{
    private readonly SourceWriter _source;
    private readonly TypeSpelling _types;

    public OutputWriter(SourceWriter source, TypeSpelling types)
    {
        _source = source;
        _types = types;
    }

    /// <summary>A class of read-only fields, which the SDK builds by the names of its constructor's parameters.</summary>
    public void Write(TypeName name, IReadOnlyList<Property> properties)
        => _source.Type(name, "[global::Pulumi.OutputType]", $"public sealed class {name.Name}", () =>
        {
            foreach (var property in properties) _source.Line($"public readonly {_types.Output(property)} {property.CSharpName};");
            _source.Line("[global::Pulumi.OutputConstructor]");
            _source.Open($"private {name.Name}({string.Join(", ", properties.Select(Parameter))})");
            foreach (var property in properties) _source.Line($"this.{property.CSharpName} = {Variable(property)};");
            _source.Close();
        });

    /// <summary>An enum of strings.</summary>
    public void WriteEnum(TypeName name, JsonObject members)
    {
        var header = $"public readonly struct {name.Name} : global::System.IEquatable<{name.Name}>";
        _source.Type(name, "[global::Pulumi.EnumType]", header, () =>
        {
            _source.Line("private readonly string _value;");
            _source.Line($"private {name.Name}(string value) => _value = value;");
            foreach (var member in members.Members)
                _source.Line($"public static {name.Name} {member.Key} {{ get; }} = new({SourceWriter.Quote((string)member.Value)});");
            _source.Line($"public static bool operator ==({name.Name} left, {name.Name} right) => left.Equals(right);");
            _source.Line($"public static bool operator !=({name.Name} left, {name.Name} right) => !left.Equals(right);");
            _source.Line($"public static explicit operator string({name.Name} value) => value._value;");
            _source.Line($"public bool Equals({name.Name} other) => _value == other._value;");
            _source.Line($"public override bool Equals(object? obj) => obj is {name.Name} other && Equals(other);");
            _source.Line("public override int GetHashCode() => _value?.GetHashCode() ?? 0;");
            _source.Line("public override string ToString() => _value;");
        });
    }

    private string Parameter(Property property) => $"{Named(property)}{_types.Output(property)} {Variable(property)}";

    // A name that is no C# identifier, such as $ref, takes the property's and says what it stands for.
    private static string Named(Property property)
        => IsIdentifier(property) ? "" : $"[global::Pulumi.OutputConstructorParameter({SourceWriter.Quote(property.Name)})] ";

    private static string Variable(Property property)
    {
        var name = property.CSharpName;
        return "@" + (IsIdentifier(property) ? property.Name : char.ToLowerInvariant(name[0]) + name.Substring(1));
    }

    private static bool IsIdentifier(Property property) => property.Name.All(c => char.IsLetterOrDigit(c) || c == '_');
}
