using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Edge.Values;

/// <summary>
/// Size and spread of a part of cert-manager. Unlike the nodes' labels, which are in <see cref="CertManagerGlobalValues"/>, the chart takes
/// tolerations for each part apart.
/// </summary>
public class CertManagerPartValues : PodValues
{
    /// <summary>How many pods; the chart has one.</summary>
    [Input("replicaCount", required: true)]
    public required Input<int> ReplicaCount { get; init; }

    /// <summary>The budget for drained nodes.</summary>
    [Input("podDisruptionBudget", required: true)]
    public Input<PodDisruptionBudgetValues> PodDisruptionBudget { get; init; } =
        new PodDisruptionBudgetValues { UnhealthyPodEvictionPolicy = "AlwaysAllow" };

    /// <summary>Keeps the pods on different nodes.</summary>
    [Input("affinity", required: true)]
    public required Input<AffinityArgs> Affinity { get; init; }

    /// <summary>Keeps the pods in different zones.</summary>
    [Input("topologySpreadConstraints", required: true)]
    public InputList<TopologySpreadConstraintArgs> TopologySpreadConstraints { get; init; } = [];
}
