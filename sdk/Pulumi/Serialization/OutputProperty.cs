using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>One output property of a resource class, and how to set it.</summary>
internal abstract class OutputProperty
{
    public static OutputProperty Of(Type type, PropertyInfo property, string name)
    {
        if (!property.PropertyType.IsConstructedGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
            throw RunException.OutputsHaveIncorrectType([name]);

        // A private setter is visible only on the class that declares it.
        var member = $"[Output] {type.FullName}.{property.Name}";
        var setter = property.DeclaringType!.GetProperty(property.Name)!.GetSetMethod(nonPublic: true)
            ?? throw new InvalidOperationException($"{member} did not have a 'set' method");
        var value = property.PropertyType.GenericTypeArguments[0];
        OutputTypes.Check(member, value);
        var typed = (OutputProperty)Activator.CreateInstance(typeof(OutputProperty<,>).MakeGenericType(property.DeclaringType!, value))!;
        typed.Name = name;
        typed.SetBy(setter);
        return typed;
    }

    protected string Name { get; private set; } = null!;

    /// <summary>Gives the property an output that waits for the outcome.</summary>
    public abstract void Assign(Resource resource, ResourceOutcome outcome);

    protected abstract void SetBy(MethodInfo setter);
}
