namespace GoCenter.Stacks.Settings;

/// <summary>A host outside the cluster that answers with metrics.</summary>
public sealed record LegacyTargetSettings
{
    /// <summary>What the host is called in its samples.</summary>
    public required string Name { get; init; }

    /// <summary>Where its exporter listens.</summary>
    public required HostPort Address { get; init; }

    /// <summary><c>http</c> or <c>https</c>; http where nothing is said.</summary>
    public required string Scheme { get; init; }

    /// <summary>Path of the metrics; <c>/metrics</c> where nothing is said.</summary>
    public required string Path { get; init; }
}
