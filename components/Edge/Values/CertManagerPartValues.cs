using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Edge.Values;

/// <summary>Size and spread of a part of cert-manager.</summary>
public sealed class CertManagerPartValues : ResourceArgs
{
    /// <summary>How many pods; the chart has one.</summary>
    [Input("replicaCount", required: true)]
    public required Input<int> ReplicaCount { get; init; }

    /// <summary>The budget for drained nodes.</summary>
    [Input("podDisruptionBudget", required: true)]
    public Input<PodDisruptionBudgetValues> PodDisruptionBudget { get; init; } = new PodDisruptionBudgetValues();

    /// <summary>Keeps the pods on different nodes.</summary>
    [Input("affinity", required: true)]
    public required Input<AffinityArgs> Affinity { get; init; }

    /// <summary>Keeps the pods in different zones.</summary>
    [Input("topologySpreadConstraints", required: true)]
    public InputList<TopologySpreadConstraintArgs> TopologySpreadConstraints { get; init; } = [];

    /// <summary>Taints that do not keep the pods away; unlike the nodes' labels, the chart takes them for each part apart.</summary>
    [Input("tolerations", required: true)]
    public InputList<TolerationArgs> Tolerations { get; init; } = [];

    /// <summary>Requests and limits; the chart's are empty.</summary>
    [Input("resources", required: true)]
    public required Input<ResourceRequirementsArgs> Resources { get; init; }
}
