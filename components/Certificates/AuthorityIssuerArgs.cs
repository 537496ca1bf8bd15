using Pulumi;

namespace GoCenter.Components.Certificates;

/// <summary>An authority whose certificate and key are in a Secret of cert-manager's own namespace.</summary>
public sealed class AuthorityIssuerArgs : ResourceArgs
{
    /// <summary>Name of the Secret.</summary>
    [Input("secretName", required: true)]
    public required Input<string> SecretName { get; init; }
}
