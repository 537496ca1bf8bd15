using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace GoCenter.Components.Edge.Resources;

/// <summary>A Traefik middleware: something done to requests and answers on their way.</summary>
public sealed class MiddlewareArgs : CustomResourceArgs
{
    /// <summary>A middleware of the API version that the pinned chart brings.</summary>
    public MiddlewareArgs()
        : base("traefik.io/v1alpha1", "Middleware")
    {
    }

    /// <summary>Exactly one thing that is done.</summary>
    [Input("spec", required: true)]
    public required Input<MiddlewareSpecArgs> Spec { get; init; }
}
