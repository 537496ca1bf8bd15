namespace GoCenter.Stacks.Settings;

/// <summary>A team with a module proxy of its own: its own store and identity, and a host that nobody else uses.</summary>
public sealed record ProxyTenantSettings
{
    /// <summary>Short name of the team; resources are named after it. Source: <c>proxyTenants[].name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The host that the team puts into GOPROXY. Source: <c>proxyTenants[].host</c>.</summary>
    public required string Host { get; init; }
}
