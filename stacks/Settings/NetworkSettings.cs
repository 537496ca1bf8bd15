namespace GoCenter.Stacks.Settings;

/// <summary>The private address ranges of the environment's network. No two of them overlap.</summary>
public sealed record NetworkSettings
{
    /// <summary>The subnet's primary range: one address a node. Source: <c>networkNodeRange</c>.</summary>
    public required IpRange NodeRange { get; init; }

    /// <summary>The subnet's secondary range for pods: one block a node. Source: <c>networkPodRange</c>.</summary>
    public required IpRange PodRange { get; init; }

    /// <summary>The subnet's secondary range for services: one address a service. Source: <c>networkServiceRange</c>.</summary>
    public required IpRange ServiceRange { get; init; }

    /// <summary>The range of the control plane, always a /28. Source: <c>networkControlPlaneRange</c>.</summary>
    public required IpRange ControlPlaneRange { get; init; }

    /// <summary>Range for managed services such as Cloud SQL, /16 to /24. Source: <c>networkPrivateServicesRange</c>.</summary>
    public required IpRange PrivateServicesRange { get; init; }

    /// <summary>Range of Google's own proxies before node ports, /26 or larger. Source: <c>networkEdgeRange</c>.</summary>
    public required IpRange EdgeRange { get; init; }
}
