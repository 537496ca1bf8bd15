using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output amounts to once it is there. Immutable, so that it can be shared between outputs.</summary>
internal sealed class OutputData<T>(T value, bool isKnown, bool isSecret, ImmutableHashSet<Resource> resources)
    : OutputData(isKnown, isSecret, resources), IOutputSource<T>
{
    public OutputData(T value)
        : this(value, isKnown: true, isSecret: false, ImmutableHashSet<Resource>.Empty)
    {
    }

    public T Value { get; } = value;

    public override object? UntypedValue => Value;

    /// <summary>Whether nothing but the value would be lost by leaving this out.</summary>
    private bool IsPlain => IsKnown && !IsSecret && Resources.IsEmpty;

    public OutputData<T>? TryRead() => this;

    public Task<OutputData<T>> ReadAsync() => Task.FromResult(this);

    public OutputData<T> WithSecret(bool isSecret)
        => isSecret == IsSecret ? this : new(Value, IsKnown, isSecret, Resources);

    public OutputData<T> WithResource(Resource resource)
        => new(Value, IsKnown, IsSecret, Resources.Add(resource));

    /// <summary>The same marks on a value that is missing.</summary>
    public OutputData<TOther> WithoutValue<TOther>()
        => new(default!, IsKnown, IsSecret, Resources);

    /// <summary>The value that was computed from this one, with the marks of both.</summary>
    public OutputData<TOther> Then<TOther>(OutputData<TOther> next)
        => IsPlain
            ? next
            : new(next.Value, IsKnown && next.IsKnown, IsSecret || next.IsSecret, Join(Resources, next.Resources));
}
