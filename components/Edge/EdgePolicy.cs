using Pulumi;

namespace GoCenter.Components.Edge;

/// <summary>What an Ingress names to be treated like every other: who issues its certificate, and what is done to its requests.</summary>
public sealed class EdgePolicy : ResourceArgs
{
    /// <summary>Name of the ClusterIssuer, known once it exists.</summary>
    public required Input<string> ClusterIssuer { get; init; }

    /// <summary>Middlewares in the order they apply, as an Ingress names them: security headers, rate limit, request size.</summary>
    public required Input<string> Middlewares { get; init; }

    /// <summary>
    /// The same without the request size, which takes Traefik a copy of the whole answer as well: for hosts with large files.
    /// </summary>
    public required Input<string> StreamingMiddlewares { get; init; }
}
