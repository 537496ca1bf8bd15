using Pulumi;

namespace GoCenter.Components.Certificates;

/// <summary>For whom a certificate is, by whom, and where to.</summary>
internal sealed class CertificateSpecArgs : ResourceArgs
{
    /// <summary>Name of the Secret that gets <c>tls.crt</c>, <c>tls.key</c> and <c>ca.crt</c>.</summary>
    [Input("secretName", required: true)]
    public required Input<string> SecretName { get; init; }

    /// <summary>Names that the certificate is good for.</summary>
    [Input("dnsNames")]
    public InputList<string>? DnsNames { get; init; }

    /// <summary>Name of an authority; a server has DNS names instead.</summary>
    [Input("commonName")]
    public Input<string>? CommonName { get; init; }

    /// <summary>Whether it may sign others.</summary>
    [Input("isCA")]
    public Input<bool>? IsCa { get; init; }

    /// <summary>Who signs: <c>name</c>, <c>kind</c> and <c>group</c>.</summary>
    [Input("issuerRef", required: true)]
    public InputMap<string> IssuerRef { get; init; } = [];

    /// <summary>How long a certificate lasts, as Go writes durations.</summary>
    [Input("duration", required: true)]
    public required Input<string> Duration { get; init; }

    /// <summary>How long before its end it is renewed.</summary>
    [Input("renewBefore", required: true)]
    public required Input<string> RenewBefore { get; init; }

    /// <summary>What it may be used for.</summary>
    [Input("usages", required: true)]
    public InputList<string> Usages { get; init; } = [];

    /// <summary>The key: <c>algorithm</c>, and <c>rotationPolicy</c>.</summary>
    [Input("privateKey", required: true)]
    public InputMap<string> PrivateKey { get; init; } = [];
}
