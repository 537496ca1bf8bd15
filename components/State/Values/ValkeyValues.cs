using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.State.Values;

/// <summary>Values of the chart <c>valkey</c>.</summary>
public sealed class ValkeyValues : PlacedPodValues
{
    /// <summary>The image; the chart names its Debian variant.</summary>
    [Input("image", required: true)]
    public required Input<ValkeyImageValues> Image { get; init; }

    /// <summary>Users; the chart lets everyone in.</summary>
    [Input("auth", required: true)]
    public required Input<ValkeyAuthValues> Auth { get; init; }

    /// <summary>TLS; the chart has none.</summary>
    [Input("tls", required: true)]
    public required Input<ValkeyTlsValues> Tls { get; init; }

    /// <summary>Copies and their disks; the chart keeps one pod, without a disk.</summary>
    [Input("replica", required: true)]
    public required Input<ValkeyReplicaValues> Replica { get; init; }

    /// <summary>Text that follows the configuration the chart makes.</summary>
    [Input("valkeyConfig", required: true)]
    public required Input<string> Configuration { get; init; }

    /// <summary>Whether a drain takes one pod at a time.</summary>
    [Input("podDisruptionBudget", required: true)]
    public Input<ValkeyBudgetValues> PodDisruptionBudget { get; init; } = new ValkeyBudgetValues();

    /// <summary>When the kubelet starts the server again.</summary>
    [Input("livenessProbe", required: true)]
    public required Input<ValkeyProbeValues> LivenessProbe { get; init; }

    /// <summary>When clients are not led to it.</summary>
    [Input("readinessProbe", required: true)]
    public required Input<ValkeyProbeValues> ReadinessProbe { get; init; }

    /// <summary>Requests and limits of the container that writes the configuration.</summary>
    [Input("initResources", required: true)]
    public required Input<ResourceRequirementsArgs> InitResources { get; init; }

    /// <summary>Which pods keep apart.</summary>
    [Input("affinity", required: true)]
    public required Input<AffinityArgs> Affinity { get; init; }

    /// <summary>How the pods spread over zones; the chart leaves it open.</summary>
    [Input("topologySpreadConstraints", required: true)]
    public InputList<TopologySpreadConstraintArgs> TopologySpreadConstraints { get; init; } = [];

    /// <summary>The exporter beside the server.</summary>
    [Input("metrics", required: true)]
    public required Input<ValkeyMetricsValues> Metrics { get; init; }
}
