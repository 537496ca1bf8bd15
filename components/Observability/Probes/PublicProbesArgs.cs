using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Components.Observability.Probes;

/// <summary>What <see cref="PublicProbes"/> asks for, and from where.</summary>
public sealed class PublicProbesArgs : ResourceArgs
{
    /// <summary>Namespace of the exporter and the probes.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>Value of the node label <c>node-pool</c> of the nodes to run on.</summary>
    public required Input<string> NodePool { get; init; }

    /// <summary>The addresses, each with a name of its own.</summary>
    public required ImmutableArray<PublicAddress> Addresses { get; init; }
}
