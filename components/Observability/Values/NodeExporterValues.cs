using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>The exporter on each node. Its pods are on the host's network and read the host's files.</summary>
public sealed class NodeExporterValues : ResourceArgs
{
    /// <summary>Namespace that allows that.</summary>
    [Input("namespaceOverride", required: true)]
    public required Input<string> NamespaceOverride { get; init; }

    /// <summary>Requests and limits; the chart's are empty.</summary>
    [Input("resources", required: true)]
    public required Input<ResourceRequirementsArgs> Resources { get; init; }

    /// <summary>Security of the pod; the chart's names no seccomp profile.</summary>
    [Input("securityContext", required: true)]
    public required Input<PodSecurityContextArgs> SecurityContext { get; init; }

    /// <summary>Rights of the container: none.</summary>
    [Input("containerSecurityContext", required: true)]
    public required Input<SecurityContextArgs> ContainerSecurityContext { get; init; }

    /// <summary>How Prometheus finds the pods.</summary>
    [Input("prometheus", required: true)]
    public Input<NodeExporterPrometheusValues> Prometheus { get; init; } = new NodeExporterPrometheusValues();
}
