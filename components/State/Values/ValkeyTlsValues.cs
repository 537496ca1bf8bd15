using Pulumi;

namespace GoCenter.Components.State.Values;

/// <summary>TLS of Valkey.</summary>
public sealed class ValkeyTlsValues : ResourceArgs
{
    /// <summary>Whether the port speaks TLS, and nothing else. Default: true.</summary>
    [Input("enabled", required: true)]
    public Input<bool> Enabled { get; init; } = true;

    /// <summary>Secret with the certificate, its key and the authority.</summary>
    [Input("existingSecret", required: true)]
    public required Input<string> ExistingSecret { get; init; }

    /// <summary>Key of the certificate. Default: as cert-manager names it.</summary>
    [Input("serverPublicKey", required: true)]
    public Input<string> CertificateKey { get; init; } = "tls.crt";

    /// <summary>Key of its private key. Default: as cert-manager names it.</summary>
    [Input("serverKey", required: true)]
    public Input<string> PrivateKeyKey { get; init; } = "tls.key";

    /// <summary>Key of the authority.</summary>
    [Input("caPublicKey", required: true)]
    public required Input<string> CaKey { get; init; }
}
