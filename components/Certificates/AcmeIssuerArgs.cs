using Pulumi;

namespace GoCenter.Components.Certificates;

/// <summary>An account with an ACME directory, and how it is shown that a host is ours.</summary>
public sealed class AcmeIssuerArgs : ResourceArgs
{
    /// <summary>Address of the directory.</summary>
    [Input("server", required: true)]
    public required Input<string> Server { get; init; }

    /// <summary>Who is written to before a certificate ends.</summary>
    [Input("email", required: true)]
    public required Input<string> Email { get; init; }

    /// <summary>Where cert-manager keeps the account's key.</summary>
    [Input("privateKeySecretRef", required: true)]
    public required Input<AccountKeyReferenceArgs> PrivateKeySecretRef { get; init; }

    /// <summary>Ways to show it.</summary>
    [Input("solvers", required: true)]
    public InputList<AcmeSolverArgs> Solvers { get; init; } = [];
}
