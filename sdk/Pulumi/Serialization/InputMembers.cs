using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The members of arguments classes, looked up once a class.</summary>
internal static class InputMembers
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, InputMember[]> Known = new();

    public static InputMember[] Of(Type type) => Known.GetOrAdd(type, static type =>
    [
        .. from field in type.GetFields(Instance)
           let input = field.GetCustomAttribute<InputAttribute>()
           where input is not null
           select new InputMember(field, input, field.GetValue),
        .. from property in type.GetProperties(Instance)
           let input = property.GetCustomAttribute<InputAttribute>()
           where input is not null
           select new InputMember(property, input, Reader(property)),
    ]);

    /// <summary>Reads through a delegate, which needs no code to be made at run time; reflection's own invocation does after the second call.</summary>
    private static Func<object, object?> Reader(PropertyInfo property)
    {
        if (property.PropertyType.IsValueType || property.DeclaringType!.IsValueType)
            return property.GetValue;

        var reader = (PropertyReader)Activator.CreateInstance(typeof(PropertyReader<>).MakeGenericType(property.DeclaringType))!;
        return reader.Of(property.GetMethod!);
    }

    private abstract class PropertyReader
    {
        public abstract Func<object, object?> Of(MethodInfo getter);
    }

    private sealed class PropertyReader<TArgs> : PropertyReader
    {
        public override Func<object, object?> Of(MethodInfo getter)
        {
            var read = getter.CreateDelegate<Func<TArgs, object?>>();
            return args => read((TArgs)args);
        }
    }
}
