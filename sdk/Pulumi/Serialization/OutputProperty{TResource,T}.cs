using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Sets through a delegate, which needs no code to be made at run time.</summary>
internal sealed class OutputProperty<TResource, T> : OutputProperty
    where TResource : Resource
{
    private Action<TResource, Output<T>> _set = null!;

    public override void Assign(Resource resource, ResourceOutcome outcome)
        => _set((TResource)resource, new Output<T>(new PropertyOutput<T>(outcome, Name)));

    protected override void SetBy(MethodInfo setter) => _set = setter.CreateDelegate<Action<TResource, Output<T>>>();
}
