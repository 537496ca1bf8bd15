using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>User and password in a Secret.</summary>
public sealed class BasicAuthValues : ResourceArgs
{
    /// <summary>The user.</summary>
    [Input("username", required: true)]
    public required Input<SecretKeySelectorArgs> Username { get; init; }

    /// <summary>The password.</summary>
    [Input("password", required: true)]
    public required Input<SecretKeySelectorArgs> Password { get; init; }
}
