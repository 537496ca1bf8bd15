using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Edge.Values;

/// <summary>The Job that waits for cert-manager's webhook.</summary>
public sealed class CertManagerCheckValues : ResourceArgs
{
    /// <summary>Taints that do not keep the pods away; unlike the nodes' labels, the chart takes them for each part apart.</summary>
    [Input("tolerations", required: true)]
    public InputList<TolerationArgs> Tolerations { get; init; } = [];

    /// <summary>Requests and limits; the chart's are empty.</summary>
    [Input("resources", required: true)]
    public required Input<ResourceRequirementsArgs> Resources { get; init; }
}
