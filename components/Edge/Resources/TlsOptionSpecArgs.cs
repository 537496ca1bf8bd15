using Pulumi;

namespace GoCenter.Components.Edge.Resources;

/// <summary>Versions and ciphers.</summary>
public sealed class TlsOptionSpecArgs : ResourceArgs
{
    /// <summary>Oldest protocol version, as Go names it. Default: <c>VersionTLS12</c>.</summary>
    [Input("minVersion", required: true)]
    public Input<string> MinVersion { get; init; } = "VersionTLS12";

    /// <summary>Cipher suites of TLS 1.2; those of 1.3 are not chosen.</summary>
    [Input("cipherSuites", required: true)]
    public InputList<string> CipherSuites { get; init; } = [];

    /// <summary>
    /// Whether a client that asks for a host without a certificate is turned away, instead of shown a self-signed one. Default: yes.
    /// </summary>
    [Input("sniStrict", required: true)]
    public Input<bool> SniStrict { get; init; } = true;
}
