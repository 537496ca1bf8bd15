using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Cli.Graph;

/// <summary>Reads the secret marks of one closed type of <c>Input</c>, <c>Output</c> or <c>Union</c>; made once a type.</summary>
internal abstract class InputProbe
{
    // The commonest types by name, so that ahead-of-time compilation sees them and start-up needs no compiler.
    private static readonly ConcurrentDictionary<Type, InputProbe?> s_probes = new(
    [
        new(typeof(Input<string>), new ScalarProbe<string>()),
        new(typeof(Input<int>), new ScalarProbe<int>()),
        new(typeof(Input<bool>), new ScalarProbe<bool>()),
        new(typeof(Input<double>), new ScalarProbe<double>()),
        new(typeof(InputList<string>), new ScalarProbe<ImmutableArray<string>>()),
        new(typeof(InputMap<string>), new ScalarProbe<ImmutableDictionary<string, string>>()),
    ]);

    /// <summary>The probe of a type, or null when the type wraps nothing.</summary>
    public static InputProbe? For(Type type) => s_probes.TryGetValue(type, out var probe) ? probe : s_probes.GetOrAdd(type, Make);

    /// <summary>The marks of a value of the probe's type.</summary>
    public abstract SecretMark? Visit(object value, SecretWalk walk);

    private static InputProbe? Make(Type type)
    {
        if (!type.IsGenericType)
            return null;
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        if (definition == typeof(Union<,>))
            return New(typeof(UnionProbe<,>), arguments);
        var content = definition == typeof(InputList<>) ? typeof(ImmutableArray<>).MakeGenericType(arguments)
            : definition == typeof(InputMap<>) ? typeof(ImmutableDictionary<,>).MakeGenericType(typeof(string), arguments[0])
            : definition == typeof(InputUnion<,>) ? typeof(Union<,>).MakeGenericType(arguments)
            : definition == typeof(Input<>) || definition == typeof(Output<>) ? arguments[0]
            : null;
        if (content is null)
            return null;
        if (IsScalar(content))
            return New(typeof(ScalarProbe<>), content);
        return content.IsGenericType && content.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? New(typeof(ListProbe<>), content.GetGenericArguments())
            : New(typeof(ContentProbe<>), content);
    }

    /// <summary>Whether a value of the type has no secrets inside: text, numbers, enumerations, and lists and maps of those.</summary>
    private static bool IsScalar(Type type)
    {
        if (type == typeof(string) || type.IsPrimitive || type.IsEnum)
            return true;
        if (!type.IsGenericType)
            return type.IsValueType && type != typeof(System.Text.Json.JsonElement);
        var definition = type.GetGenericTypeDefinition();
        return (definition == typeof(ImmutableArray<>) || definition == typeof(ImmutableDictionary<,>) || definition == typeof(Union<,>))
            && Array.TrueForAll(type.GetGenericArguments(), IsScalar);
    }

    private static InputProbe New(Type definition, params Type[] arguments) =>
        (InputProbe)Activator.CreateInstance(definition.MakeGenericType(arguments))!;
}
