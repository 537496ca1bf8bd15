using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>The exporter of object states.</summary>
public sealed class KubeStateMetricsValues : ResourceArgs
{
    /// <summary>Labels of the nodes to run on.</summary>
    [Input("nodeSelector", required: true)]
    public InputMap<string> NodeSelector { get; init; } = [];

    /// <summary>Taints of those nodes that do not keep the pods away.</summary>
    [Input("tolerations", required: true)]
    public InputList<TolerationArgs> Tolerations { get; init; } = [];

    /// <summary>Labels of objects that become labels of metrics: <c>nodes=[node-pool]</c>.</summary>
    [Input("metricLabelsAllowlist", required: true)]
    public InputList<string> MetricLabels { get; init; } = [];

    /// <summary>Requests and limits; the chart's are empty.</summary>
    [Input("resources", required: true)]
    public required Input<ResourceRequirementsArgs> Resources { get; init; }

    /// <summary>Rights of the container: none.</summary>
    [Input("containerSecurityContext", required: true)]
    public required Input<SecurityContextArgs> ContainerSecurityContext { get; init; }
}
