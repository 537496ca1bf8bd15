using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>The operator, and what it starts beside others.</summary>
public sealed class PrometheusOperatorValues : ResourceArgs
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

    /// <summary>Rights of the container: none.</summary>
    [Input("containerSecurityContext", required: true)]
    public required Input<SecurityContextArgs> ContainerSecurityContext { get; init; }

    /// <summary>What checks rules and monitors before they are stored.</summary>
    [Input("admissionWebhooks", required: true)]
    public required Input<AdmissionWebhooksValues> AdmissionWebhooks { get; init; }

    /// <summary>The program beside Prometheus and Alertmanager that reloads their configuration.</summary>
    [Input("prometheusConfigReloader", required: true)]
    public required Input<ConfigReloaderValues> ConfigReloader { get; init; }
}
