using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>Values of the chart <c>prometheus-blackbox-exporter</c>.</summary>
public sealed class BlackboxExporterValues : PlacedPodValues
{
    /// <summary>Name of the objects, whatever the release is called.</summary>
    [Input("fullnameOverride", required: true)]
    public required Input<string> FullnameOverride { get; init; }

    /// <summary>How many. Default: two, so that a node lost is not taken for an address lost.</summary>
    [Input("replicas", required: true)]
    public Input<int> Replicas { get; init; } = 2;

    /// <summary>Name of the Secret that holds the configuration.</summary>
    [Input("configExistingSecretName", required: true)]
    public required Input<string> ConfigSecret { get; init; }

    /// <summary>Annotations of the pods.</summary>
    [Input("podAnnotations", required: true)]
    public InputMap<string> PodAnnotations { get; init; } = [];

    /// <summary>User, group and seccomp profile of the pods.</summary>
    [Input("podSecurityContext", required: true)]
    public required Input<PodSecurityContextArgs> PodSecurityContext { get; init; }

    /// <summary>Rights of the container: none.</summary>
    [Input("securityContext", required: true)]
    public required Input<SecurityContextArgs> SecurityContext { get; init; }

    /// <summary>Keeps the pods on different nodes.</summary>
    [Input("affinity", required: true)]
    public required Input<AffinityArgs> Affinity { get; init; }

    /// <summary>How the pods spread over zones; the chart leaves it open.</summary>
    [Input("topologySpreadConstraints", required: true)]
    public InputList<TopologySpreadConstraintArgs> TopologySpreadConstraints { get; init; } = [];

    /// <summary>Whether a drain has to leave one pod.</summary>
    [Input("podDisruptionBudget", required: true)]
    public Input<PodDisruptionBudgetSpecArgs> PodDisruptionBudget { get; init; } =
        new PodDisruptionBudgetSpecArgs { MaxUnavailable = 1, UnhealthyPodEvictionPolicy = "AlwaysAllow" };

    /// <summary>How Prometheus finds the exporter's own metrics.</summary>
    [Input("serviceMonitor", required: true)]
    public Input<BlackboxServiceMonitorValues> ServiceMonitor { get; init; } = new BlackboxServiceMonitorValues();
}
