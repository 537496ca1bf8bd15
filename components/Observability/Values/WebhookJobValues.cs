using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>The container of a job around the webhook's certificate.</summary>
public sealed class WebhookJobValues : ResourceArgs
{
    /// <summary>Rights of the container: none.</summary>
    [Input("securityContext", required: true)]
    public required Input<SecurityContextArgs> SecurityContext { get; init; }
}
