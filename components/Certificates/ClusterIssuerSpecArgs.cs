using Pulumi;

namespace GoCenter.Components.Certificates;

/// <summary>Who issues: one of the three.</summary>
public sealed class ClusterIssuerSpecArgs : ResourceArgs
{
    /// <summary>An ACME directory such as Let's Encrypt's.</summary>
    [Input("acme")]
    public Input<AcmeIssuerArgs>? Acme { get; init; }

    /// <summary>An authority whose key the cluster holds.</summary>
    [Input("ca")]
    public Input<AuthorityIssuerArgs>? Authority { get; init; }

    /// <summary>Each certificate signs itself. Empty: there is nothing to say about it.</summary>
    [Input("selfSigned")]
    public InputMap<string>? SelfSigned { get; init; }
}
