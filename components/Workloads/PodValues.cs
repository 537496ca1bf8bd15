using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Workloads;

/// <summary>What most charts ask of each program they run, under the names that most charts give it.</summary>
public abstract class PodValues : ChartValues
{
    /// <summary>Taints that do not keep the pods away.</summary>
    [Input("tolerations", required: true)]
    public InputList<TolerationArgs> Tolerations { get; init; } = [];

    /// <summary>Requests and limits; charts leave them empty.</summary>
    [Input("resources", required: true)]
    public required Input<ResourceRequirementsArgs> Resources { get; init; }
}
