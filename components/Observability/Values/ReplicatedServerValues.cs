using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>What Prometheus and Alertmanager have in common: identical servers, on different nodes and in different zones.</summary>
public abstract class ReplicatedServerValues : PlacedPodValues
{
    /// <summary>How many servers.</summary>
    [Input("replicas", required: true)]
    public required Input<int> Replicas { get; init; }

    /// <summary><c>hard</c> keeps the servers on different nodes.</summary>
    [Input("podAntiAffinity", required: true)]
    public required Input<string> PodAntiAffinity { get; init; }

    /// <summary>How the servers spread over zones; the chart leaves it open.</summary>
    [Input("topologySpreadConstraints", required: true)]
    public InputList<TopologySpreadConstraintArgs> TopologySpreadConstraints { get; init; } = [];

    /// <summary>User, group and seccomp profile of the pods, as the restricted standard asks.</summary>
    [Input("securityContext", required: true)]
    public required Input<PodSecurityContextArgs> SecurityContext { get; init; }
}
