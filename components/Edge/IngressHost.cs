using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Components.Edge;

/// <summary>A host name and where its requests go.</summary>
/// <param name="Name">The host's name in every environment, such as <c>api</c>; Ingresses and certificates are named after it.</param>
/// <param name="Host">The host name in this environment, for example <c>api.example.io</c>.</param>
/// <param name="Rules">Where requests go, by path; the longest prefix wins whatever the order here.</param>
public sealed record IngressHost(string Name, string Host, ImmutableArray<IngressRule> Rules)
{
    /// <summary>
    /// Whether answers are passed on while they arrive, for hosts with large files. Default: no. The size of a request is then not limited,
    /// as Traefik's limit keeps a copy of whole answers too.
    /// </summary>
    public bool StreamsAnswers { get; init; }

    /// <summary>
    /// The IPv4 address that external-dns gives the host, where it is not the edge's: that of the one cluster which serves it. Default:
    /// null.
    /// </summary>
    public Output<string>? Address { get; init; }
}
