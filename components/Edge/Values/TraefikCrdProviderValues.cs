using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>How Traefik reads its own resources.</summary>
public sealed class TraefikCrdProviderValues : ResourceArgs
{
    /// <summary>The only namespace whose TLS option <c>default</c> holds for the whole cluster.</summary>
    [Input("defaultTLSResourcesNamespace", required: true)]
    public required Input<string> DefaultTlsResourcesNamespace { get; init; }
}
