namespace GoCenter.Components.ModuleProxy;

/// <summary>What discovery and workers have to agree on.</summary>
public sealed record QueueRules
{
    /// <summary>Start of every key of the queue in Valkey. Default: <c>modules</c>.</summary>
    public string Name { get; init; } = "modules";

    /// <summary>How often a version is taken before it is given up, whether the fetch fails or the worker vanishes. Default: 8.</summary>
    public int MaxAttempts { get; init; } = 8;

    /// <summary>Newest versions kept of each module, by time of publication. Default: 0, which is all.</summary>
    public int NewestVersions { get; init; }

    /// <summary>Key of the list that workers take from; its length is what they are scaled on.</summary>
    internal string PendingKey => $"{Name}:pending";

    /// <summary>Key of the sorted set of what workers hold.</summary>
    internal string LeasesKey => $"{Name}:leases";
}
