using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>The exporter of object states.</summary>
public sealed class KubeStateMetricsValues : PlacedPodValues
{
    /// <summary>Labels of objects that become labels of metrics: <c>nodes=[node-pool]</c>.</summary>
    [Input("metricLabelsAllowlist", required: true)]
    public InputList<string> MetricLabels { get; init; } = [];

    /// <summary>Rights of the container: none.</summary>
    [Input("containerSecurityContext", required: true)]
    public required Input<SecurityContextArgs> ContainerSecurityContext { get; init; }
}
