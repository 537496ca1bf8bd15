using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.LoadTests;

/// <summary>The pod of the k6 operator.</summary>
public sealed class K6ManagerValues : ResourceArgs
{
    /// <summary>Requests and limits.</summary>
    [Input("resources", required: true)]
    public required Input<ResourceRequirementsArgs> Resources { get; init; }

    /// <summary>Security of the pod; empty in the chart.</summary>
    [Input("podSecurityContext", required: true)]
    public required Input<PodSecurityContextArgs> PodSecurityContext { get; init; }

    /// <summary>Security of the container; empty in the chart.</summary>
    [Input("containerSecurityContext", required: true)]
    public required Input<SecurityContextArgs> ContainerSecurityContext { get; init; }
}
