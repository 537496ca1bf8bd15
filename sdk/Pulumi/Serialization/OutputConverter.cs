using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Turns a provider's plain value into the type of an output. What does not fit becomes null, or the type's default.</summary>
internal static class OutputConverter
{
    private static readonly ConcurrentDictionary<Type, ICollectionMaker> Makers = new();

    public static object? Convert(object? value, Type type) => TryConvert(value, type, out var result) ? result : null;

    private static bool TryConvert(object? value, Type type, out object? result)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        result = value is null ? null
            : type == typeof(int) ? (value is double number ? (int)number : null)
            : type == typeof(JsonElement) ? JsonSerializer.SerializeToElement(value)
            : type.IsEnum ? (value is double ordinal ? Enum.ToObject(type, (int)ordinal) : null)
            : type.IsInstanceOfType(value) ? value
            : OutputTypes.IsEnumType(type) ? EnumType(value, type)
            : type.IsConstructedGenericType ? Generic(value, type)
            : value is ImmutableDictionary<string, object> properties && type.IsDefined(typeof(OutputTypeAttribute)) ? Construct(properties, type)
            : null;
        return value is null || result is not null;
    }

    private static object? EnumType(object value, Type type)
        => type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, [value.GetType()])?.Invoke([value]);

    private static object? Generic(object value, Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(Union<,>))
            return Union(value, type);

        var element = type.GenericTypeArguments[^1];
        var maker = Makers.GetOrAdd(element, static element => (ICollectionMaker)Activator.CreateInstance(typeof(CollectionMaker<>).MakeGenericType(element))!);
        return value switch
        {
            ImmutableArray<object> list when definition == typeof(ImmutableArray<>) => maker.Array(list),
            ImmutableDictionary<string, object> entries when definition == typeof(ImmutableDictionary<,>) => maker.Dictionary(entries),
            _ => null,
        };
    }

    private static object? Union(object value, Type type)
    {
        for (var i = 0; i < 2; i++)
        {
            if (TryConvert(value, type.GenericTypeArguments[i], out var converted))
                return type.GetMethod($"FromT{i}")!.Invoke(null, [converted]);
        }

        return null;
    }

    private static object? Construct(ImmutableDictionary<string, object> properties, Type type)
    {
        if (OutputTypes.Constructor(type) is not { } constructor)
            return null;

        var parameters = constructor.GetParameters();
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            var name = parameters[i].GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameters[i].Name!;
            arguments[i] = Convert(properties.GetValueOrDefault(name), parameters[i].ParameterType);
        }

        return constructor.Invoke(arguments);
    }

    private interface ICollectionMaker
    {
        public object Array(ImmutableArray<object> values);

        public object Dictionary(ImmutableDictionary<string, object> values);
    }

    private sealed class CollectionMaker<T> : ICollectionMaker
    {
        public object Array(ImmutableArray<object> values) => ImmutableArray.CreateRange(values, Element);

        public object Dictionary(ImmutableDictionary<string, object> values)
            => values.ToImmutableDictionary(entry => entry.Key, entry => Element(entry.Value));

        private static T Element(object value) => Convert(value, typeof(T)) is T converted ? converted : default!;
    }
}
