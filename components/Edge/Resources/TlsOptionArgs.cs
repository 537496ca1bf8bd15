using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace GoCenter.Components.Edge.Resources;

/// <summary>A Traefik TLS option: what a client must be able to do.</summary>
public sealed class TlsOptionArgs : CustomResourceArgs
{
    /// <summary>An option of the API version that the pinned chart brings.</summary>
    public TlsOptionArgs()
        : base("traefik.io/v1alpha1", "TLSOption")
    {
    }

    /// <summary>Versions and ciphers.</summary>
    [Input("spec", required: true)]
    public required Input<TlsOptionSpecArgs> Spec { get; init; }
}
