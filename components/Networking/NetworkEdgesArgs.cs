using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Components.Networking;

/// <summary>What <see cref="NetworkEdges"/> allows.</summary>
public sealed class NetworkEdgesArgs : ResourceArgs
{
    /// <summary>The edges; each pair of ends once.</summary>
    public required ImmutableArray<NetworkEdge> Edges { get; init; }
}
