using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>Where Traefik reads its routes.</summary>
public sealed class TraefikProvidersValues : ResourceArgs
{
    /// <summary>Traefik's own resources: middlewares and TLS options.</summary>
    [Input("kubernetesCRD", required: true)]
    public required Input<TraefikCrdProviderValues> KubernetesCrd { get; init; }

    /// <summary>Ingresses.</summary>
    [Input("kubernetesIngress", required: true)]
    public required Input<TraefikIngressProviderValues> KubernetesIngress { get; init; }
}
