using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>The operator, and what it starts beside others.</summary>
public sealed class PrometheusOperatorValues : PlacedPodValues
{
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
