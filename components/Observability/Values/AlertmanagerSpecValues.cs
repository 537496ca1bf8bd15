using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>Size of Alertmanager.</summary>
public sealed class AlertmanagerSpecValues : ResourceArgs
{
    /// <summary>How many servers; they gossip, so that an alert is sent once.</summary>
    [Input("replicas", required: true)]
    public required Input<int> Replicas { get; init; }

    /// <summary>The volume of each server; it holds silences.</summary>
    [Input("storage", required: true)]
    public required Input<StorageValues> Storage { get; init; }

    /// <summary><c>hard</c> keeps the servers on different nodes.</summary>
    [Input("podAntiAffinity", required: true)]
    public required Input<string> PodAntiAffinity { get; init; }

    /// <summary>How the servers spread over zones; the chart leaves it open.</summary>
    [Input("topologySpreadConstraints", required: true)]
    public InputList<TopologySpreadConstraintArgs> TopologySpreadConstraints { get; init; } = [];

    /// <summary>True: the chart writes no configuration of its own, which would be merged with this one.</summary>
    [Input("useExistingSecret", required: true)]
    public Input<bool> UseExistingSecret { get; init; } = true;

    /// <summary>Name of the Secret whose key <c>alertmanager.yaml</c> is the configuration.</summary>
    [Input("configSecret", required: true)]
    public required Input<string> ConfigSecret { get; init; }

    /// <summary>Names of Secrets to mount, each under <c>/etc/alertmanager/secrets</c>.</summary>
    [Input("secrets", required: true)]
    public InputList<string> Secrets { get; init; } = [];

    /// <summary>User, group and seccomp profile of the pods, as the restricted standard asks.</summary>
    [Input("securityContext", required: true)]
    public required Input<PodSecurityContextArgs> SecurityContext { get; init; }

    /// <summary>Labels of the nodes to run on.</summary>
    [Input("nodeSelector", required: true)]
    public InputMap<string> NodeSelector { get; init; } = [];

    /// <summary>Taints of those nodes that do not keep the pods away.</summary>
    [Input("tolerations", required: true)]
    public InputList<TolerationArgs> Tolerations { get; init; } = [];

    /// <summary>Requests and limits; the chart's are empty.</summary>
    [Input("resources", required: true)]
    public required Input<ResourceRequirementsArgs> Resources { get; init; }
}
