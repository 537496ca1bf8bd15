using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output amounts to once it is there, whatever its type.</summary>
internal abstract class OutputData(bool isKnown, bool isSecret, ImmutableHashSet<Resource> resources)
{
    /// <summary>False in a preview for what only an update can tell.</summary>
    public bool IsKnown { get; } = isKnown;

    public bool IsSecret { get; } = isSecret;

    /// <summary>The resources that the value came from.</summary>
    public ImmutableHashSet<Resource> Resources { get; } = resources;

    public abstract object? UntypedValue { get; }

    /// <summary>Joins two sets, most of which are empty or the same.</summary>
    public static ImmutableHashSet<Resource> Join(ImmutableHashSet<Resource> left, ImmutableHashSet<Resource> right)
        => left.IsEmpty || ReferenceEquals(left, right) ? right : right.IsEmpty ? left : left.Union(right);
}
