using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace GoCenter.Components.Autoscaling;

/// <summary>KEDA's ScaledObject: which Deployment is scaled on what.</summary>
internal sealed class ScaledObjectArgs : CustomResourceArgs
{
    public ScaledObjectArgs()
        : base("keda.sh/v1alpha1", "ScaledObject")
    {
    }

    /// <summary>What is scaled, between which numbers, and on what.</summary>
    [Input("spec", required: true)]
    public required Input<ScaledObjectSpecArgs> Spec { get; init; }
}
