using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace GoCenter.Components.Certificates;

/// <summary>A cert-manager issuer for certificates of every namespace.</summary>
public sealed class ClusterIssuerArgs : CustomResourceArgs
{
    /// <summary>An issuer of the API version that the pinned chart brings.</summary>
    public ClusterIssuerArgs()
        : base("cert-manager.io/v1", "ClusterIssuer")
    {
    }

    /// <summary>Who issues.</summary>
    [Input("spec", required: true)]
    public required Input<ClusterIssuerSpecArgs> Spec { get; init; }
}
