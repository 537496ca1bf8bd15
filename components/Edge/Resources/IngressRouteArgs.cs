using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace GoCenter.Components.Edge.Resources;

/// <summary>A Traefik route: what an Ingress cannot say.</summary>
public sealed class IngressRouteArgs : CustomResourceArgs
{
    /// <summary>A route of the API version that the pinned chart brings.</summary>
    public IngressRouteArgs()
        : base("traefik.io/v1alpha1", "IngressRoute")
    {
    }

    /// <summary>Entry points and rules.</summary>
    [Input("spec", required: true)]
    public required Input<IngressRouteSpecArgs> Spec { get; init; }
}
