using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>The jobs around the webhook's certificate.</summary>
public sealed class WebhookPatchValues : PlacedPodValues
{
    /// <summary>User, group and seccomp profile of the pod.</summary>
    [Input("securityContext", required: true)]
    public required Input<PodSecurityContextArgs> SecurityContext { get; init; }
}
