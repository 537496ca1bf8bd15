namespace GoCenter.Stacks.Settings;

/// <summary>The page on which people find modules.</summary>
public sealed record WebSettings
{
    /// <summary>The page's host. Source: <c>webHost</c>.</summary>
    public required string Host { get; init; }

    /// <summary>The fewest replicas, at least one. Source: <c>webReplicasMin</c>.</summary>
    public required int ReplicasMin { get; init; }

    /// <summary>The most replicas. Source: <c>webReplicasMax</c>.</summary>
    public required int ReplicasMax { get; init; }
}
