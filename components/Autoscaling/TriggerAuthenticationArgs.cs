using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace GoCenter.Components.Autoscaling;

/// <summary>KEDA's TriggerAuthentication: where the secrets of a trigger are.</summary>
internal sealed class TriggerAuthenticationArgs : CustomResourceArgs
{
    public TriggerAuthenticationArgs()
        : base("keda.sh/v1alpha1", "TriggerAuthentication")
    {
    }

    /// <summary>Which keys of which Secrets.</summary>
    [Input("spec", required: true)]
    public required Input<TriggerAuthenticationSpecArgs> Spec { get; init; }
}
