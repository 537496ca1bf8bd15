namespace GoCenter.Tests.Stacks.Network;

/// <summary>Pods with the same labels.</summary>
/// <param name="Name">Name of the workload.</param>
/// <param name="Namespace">Their namespace.</param>
/// <param name="Labels">Their labels.</param>
/// <param name="Ports">Ports that they listen on, by name; a port without a name has its number for one.</param>
internal sealed record PodGroup(
    string Name,
    string Namespace,
    IReadOnlyDictionary<string, string> Labels,
    IReadOnlyDictionary<string, int> Ports)
    : NetworkEnd(Name)
{
    /// <summary>Whether a selector's labels fit.</summary>
    public bool Matches(IReadOnlyDictionary<string, string> selector) =>
        selector.All(label => Labels.TryGetValue(label.Key, out var value) && value == label.Value);

    // Two workloads are the same when they are one, not when their dictionaries are.
    public bool Equals(PodGroup? other) => other is not null && Name == other.Name && Namespace == other.Namespace;

    public override int GetHashCode() => HashCode.Combine(Name, Namespace);

    public override string ToString() => $"{Namespace}/{Name}";
}
