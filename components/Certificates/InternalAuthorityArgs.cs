using Pulumi;

namespace GoCenter.Components.Certificates;

/// <summary>Where an <see cref="InternalAuthority"/> keeps its key.</summary>
public sealed class InternalAuthorityArgs : ResourceArgs
{
    /// <summary>Namespace of cert-manager, the only one in which it looks for an authority's Secret.</summary>
    public required Input<string> CertManagerNamespace { get; init; }
}
