namespace GoCenter.Stacks.Settings;

/// <summary>Requests to a host whose path begins in some way go to a Service: <c>api.example.com/v1</c> to <c>users-v1</c>.</summary>
public sealed record RouteSettings
{
    /// <summary>Short name of the host, the same in every environment. Source: <c>edgeRoutes[].name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The host; one for each name. Source: <c>edgeRoutes[].host</c>.</summary>
    public required string Host { get; init; }

    /// <summary>How the path begins; <c>/</c> is everything else. Source: <c>edgeRoutes[].path</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Namespace of the Service. Source: <c>edgeRoutes[].namespace</c>.</summary>
    public required string Namespace { get; init; }

    /// <summary>Name of the Service. Source: <c>edgeRoutes[].service</c>.</summary>
    public required string Service { get; init; }

    /// <summary>Port of the Service. Source: <c>edgeRoutes[].port</c>.</summary>
    public required int Port { get; init; }
}
