using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The output properties of resource classes, looked up once a class.</summary>
internal sealed class OutputProperties
{
    private static readonly ConcurrentDictionary<Type, OutputProperties> All = new();
    private static readonly ConcurrentDictionary<Type, OutputProperties> UrnAlone = new();

    private readonly OutputProperty[] _properties;

    private OutputProperties(Type type, bool all)
        => _properties =
        [
            .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
               where all || property.DeclaringType == typeof(Resource)
               let output = property.GetCustomAttribute<OutputAttribute>()
               where output is not null
               select OutputProperty.Of(type, property, output.Name ?? property.Name),
        ];

    /// <summary>The properties that a provider fills: all of them, or the URN alone for a component, which fills the others itself.</summary>
    public static OutputProperties Of(Type type, bool all)
        => all
            ? All.GetOrAdd(type, static type => new OutputProperties(type, all: true))
            : UrnAlone.GetOrAdd(type, static type => new OutputProperties(type, all: false));

    /// <summary>Gives every property an output that waits for the outcome.</summary>
    public void Assign(Resource resource, ResourceOutcome outcome)
    {
        foreach (var property in _properties)
            property.Assign(resource, outcome);
    }
}
