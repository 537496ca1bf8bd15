using Pulumi;

namespace GoCenter.Components.Edge.Resources;

/// <summary>Who issues.</summary>
public sealed class ClusterIssuerSpecArgs : ResourceArgs
{
    /// <summary>An ACME directory such as Let's Encrypt's.</summary>
    [Input("acme", required: true)]
    public required Input<AcmeIssuerArgs> Acme { get; init; }
}
