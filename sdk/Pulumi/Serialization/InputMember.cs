using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>One member of an arguments class, and how to read it.</summary>
internal sealed class InputMember(MemberInfo member, InputAttribute input, Func<object, object?> read)
{
    public string Name => input.Name;

    /// <summary>Whether the value travels as a JSON string.</summary>
    public bool IsJson => input.Json;

    public object? Read(InputArgs args)
    {
        var value = read(args);
        return value is null && input.IsRequired
            ? throw new ArgumentNullException(member.Name, $"[Input] {args.GetType()}.{member.Name} is required but was not given a value")
            : value;
    }
}
