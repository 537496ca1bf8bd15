using System.Reflection;

namespace Pulumi.Serialization;

/// <inheritdoc />
internal sealed class OutputProperty<TResource, T>(string name, MethodInfo setter) : OutputProperty
    where TResource : Resource
{
    private readonly Action<TResource, Output<T>> _set = setter.CreateDelegate<Action<TResource, Output<T>>>();

    public override void Assign(Resource resource, ResourceOutcome outcome)
        => _set((TResource)resource, new Output<T>(new PropertyOutput<T>(outcome, name)));
}
