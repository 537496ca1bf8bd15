using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Which types an output can have.</summary>
internal static class OutputTypes
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly HashSet<Type> Simple =
    [
        typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object), typeof(JsonElement),
        typeof(Asset), typeof(Archive), typeof(AssetOrArchive),
    ];

    private static readonly ConcurrentDictionary<Type, ConstructorInfo?> Constructors = new();
    private static readonly ConcurrentDictionary<Type, bool> Checked = new();

    /// <summary>The constructor that a provider's object is passed to.</summary>
    public static ConstructorInfo? Constructor(Type type) => Constructors.GetOrAdd(type, static type =>
    {
        var all = type.GetConstructors(Any);
        var visible = all.Where(constructor => constructor.IsPublic).ToArray();
        return all.FirstOrDefault(constructor => constructor.IsDefined(typeof(OutputConstructorAttribute)))
            ?? (visible.Length == 1 ? visible[0] : null);
    });

    public static bool IsEnumType(Type type) => type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute));

    /// <summary>Refuses a type that no provider's value can be turned into.</summary>
    public static void Check(string context, Type type)
    {
        if (Simple.Contains(type) || !Checked.TryAdd(type, true))
            return;

        try
        {
            CheckOnce(context, type);
        }
        catch
        {
            // The next resource of the type has to hear it too.
            Checked.TryRemove(type, out _);
            throw;
        }
    }

    private static void CheckOnce(string context, Type type)
    {
        if (typeof(Resource).IsAssignableFrom(type) || (type.IsEnum && type.GetEnumUnderlyingType() == typeof(int)))
            return;

        if (IsEnumType(type))
        {
            CheckEnumType(type);
        }
        else if (type.IsConstructedGenericType)
        {
            foreach (var argument in Arguments(context, type))
                Check(context, argument);
        }
        else
        {
            if (!type.IsDefined(typeof(OutputTypeAttribute)))
                throw new InvalidOperationException(
                    $"{context} contains invalid type {type.FullName}: an output is a string, a number, a boolean, an enum, a resource, " +
                    $"an ImmutableArray or ImmutableDictionary of them, or a class marked with [{nameof(OutputTypeAttribute)}].");

            var constructor = Constructor(type) ?? throw new InvalidOperationException(
                $"{type.FullName} had [{nameof(OutputTypeAttribute)}], but did not contain constructor marked with [{nameof(OutputConstructorAttribute)}].");
            foreach (var parameter in constructor.GetParameters())
                Check($"{type.FullName}({parameter.Name})", parameter.ParameterType);
        }
    }

    private static Type[] Arguments(string context, Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(Nullable<>) || definition == typeof(Union<,>) || definition == typeof(ImmutableArray<>))
            return type.GenericTypeArguments;

        return definition == typeof(ImmutableDictionary<,>) && type.GenericTypeArguments[0] == typeof(string)
            ? [type.GenericTypeArguments[1]]
            : throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}: the generic types of an output are ImmutableArray<...> and ImmutableDictionary<string, ...>");
    }

    private static void CheckEnumType(Type type)
    {
        var from = new[] { typeof(string), typeof(double) }.FirstOrDefault(from => type.GetConstructor(Any, [from]) is not null)
            ?? throw new InvalidOperationException(
                $"{type.FullName} had [{nameof(EnumTypeAttribute)}], but did not contain constructor with a single String or Double parameter.");
        if (type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type])?.ReturnType != from)
            throw new InvalidOperationException(
                $"{type.FullName} had [{nameof(EnumTypeAttribute)}], but did not contain an explicit conversion operator to {from.FullName}.");
    }
}
