using System.Collections.Concurrent;
using System.Reflection;
using Pulumi;

namespace GoCenter.Cli.Graph;

/// <summary>
/// The members of one class of arguments that can hold inputs. Fields are read rather than properties: reading a property of a list makes
/// the list when there is none, and reflection reads a field without generating code for it.
/// </summary>
internal sealed class ArgsShape
{
    private static readonly ConcurrentDictionary<Type, ArgsShape> s_shapes = new();

    private readonly List<ArgsMember> _members = [];

    private ArgsShape(Type type)
    {
        const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (var level = type; level is not null && level != typeof(ResourceArgs) && level != typeof(InputArgs); level = level.BaseType)
        {
            var backed = new HashSet<string>(StringComparer.Ordinal);
            foreach (var field in level.GetFields(Declared))
            {
                if (field.FieldType.IsPrimitive)
                    continue;
                _members.Add(new ArgsMember(level, field));
                if (ArgsMember.BackedProperty(field) is { } property)
                    backed.Add(property);
            }

            foreach (var property in level.GetProperties(Declared))
            {
                if (!backed.Contains(property.Name) && ArgsMember.InputNameOf(property) is { } name)
                    _members.Add(new ArgsMember(property, name));
            }
        }
    }

    /// <summary>The shape of a class of arguments.</summary>
    public static ArgsShape Of(Type type) =>
        s_shapes.TryGetValue(type, out var shape) ? shape : s_shapes.GetOrAdd(type, static t => new(t));

    /// <summary>The marks of the inputs that are set.</summary>
    public SecretMark? Visit(InputArgs args, SecretWalk walk)
    {
        SecretMark? marks = null;
        foreach (var member in _members)
        {
            if (member.Read(args) is { } value && member.InputName is { } name)
                marks = SecretMark.Add(marks, name, member.Visit(value, walk));
        }

        return marks;
    }
}
