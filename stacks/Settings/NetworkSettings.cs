namespace GoCenter.Stacks.Settings;

/// <summary>The private address ranges that the environment's clusters share. No two overlap, nor any of a cluster's own.</summary>
public sealed record NetworkSettings
{
    /// <summary>Range for managed services such as Cloud SQL, /16 to /24. Source: <c>networkPrivateServicesRange</c>.</summary>
    public required IpRange PrivateServicesRange { get; init; }

    /// <summary>Range of Google's own proxies before node ports, /26 or larger. Source: <c>networkEdgeRange</c>.</summary>
    public required IpRange EdgeRange { get; init; }
}
