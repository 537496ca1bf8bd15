using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>The jobs around the webhook's certificate.</summary>
public sealed class WebhookPatchValues : ResourceArgs
{
    /// <summary>Labels of the nodes to run on.</summary>
    [Input("nodeSelector", required: true)]
    public InputMap<string> NodeSelector { get; init; } = [];

    /// <summary>Taints of those nodes that do not keep the pods away.</summary>
    [Input("tolerations", required: true)]
    public InputList<TolerationArgs> Tolerations { get; init; } = [];

    /// <summary>Requests and limits; the chart's are empty.</summary>
    [Input("resources", required: true)]
    public required Input<ResourceRequirementsArgs> Resources { get; init; }

    /// <summary>User, group and seccomp profile of the pod.</summary>
    [Input("securityContext", required: true)]
    public required Input<PodSecurityContextArgs> SecurityContext { get; init; }
}
