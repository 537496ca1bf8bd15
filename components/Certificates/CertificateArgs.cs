using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace GoCenter.Components.Certificates;

/// <summary>cert-manager's Certificate: a Secret with a key pair that is renewed in time.</summary>
internal sealed class CertificateArgs : CustomResourceArgs
{
    public CertificateArgs()
        : base("cert-manager.io/v1", "Certificate")
    {
    }

    /// <summary>For whom, by whom, and where to.</summary>
    [Input("spec", required: true)]
    public required Input<CertificateSpecArgs> Spec { get; init; }
}
