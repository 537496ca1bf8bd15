using System.Reflection;
using Pulumi;

namespace GoCenter.Cli.Graph;

/// <summary>A field of a class of arguments, or a property no field stands behind.</summary>
internal sealed class ArgsMember
{
    private const string BackingFieldSuffix = ">k__BackingField";

    private readonly Type? _declaring;
    private readonly FieldInfo? _field;
    private readonly PropertyInfo? _property;
    private readonly Type _type;
    private string? _inputName;
    private InputProbe? _probe;
    private volatile bool _resolved;

    public ArgsMember(Type declaring, FieldInfo field) => (_declaring, _field, _type) = (declaring, field, field.FieldType);

    public ArgsMember(PropertyInfo property, string inputName)
    {
        (_property, _type, _inputName) = (property, property.PropertyType, inputName);
        _probe = InputProbe.For(_type);
        _resolved = true;
    }

    /// <summary>The input's name in the resource's schema; null when the member is no input.</summary>
    public string? InputName
    {
        get
        {
            if (!_resolved)
                Resolve();
            return _inputName;
        }
    }

    /// <summary>The member's value.</summary>
    public object? Read(InputArgs args) => _field is not null ? _field.GetValue(args) : _property!.GetValue(args);

    /// <summary>The marks of a value read from the member.</summary>
    public SecretMark? Visit(object value, SecretWalk walk) => _probe is not null ? _probe.Visit(value, walk) : walk.Visit(value);

    /// <summary>The name of the automatic property a field stands behind, or null.</summary>
    public static string? BackedProperty(FieldInfo field) =>
        field.Name.EndsWith(BackingFieldSuffix, StringComparison.Ordinal) ? field.Name[1..^BackingFieldSuffix.Length] : null;

    /// <summary>The name a member's <see cref="InputAttribute"/> gives, or null without one. The attribute keeps it to itself.</summary>
    public static string? InputNameOf(MemberInfo member)
    {
        foreach (var attribute in member.GetCustomAttributesData())
        {
            if (attribute.AttributeType == typeof(InputAttribute))
                return (string?)attribute.ConstructorArguments[0].Value;
        }

        return null;
    }

    // Attributes are dear to read and most members are never set: only a member that has a value is looked up, once.
    private void Resolve()
    {
        const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var name = InputNameOf(_field!);
        if (name is null && BackedProperty(_field!) is { } property && _declaring!.GetProperty(property, Declared) is { } declared)
            name = InputNameOf(declared);
        if (name is not null)
            _probe = InputProbe.For(_type);
        _inputName = name;
        _resolved = true;
    }
}
