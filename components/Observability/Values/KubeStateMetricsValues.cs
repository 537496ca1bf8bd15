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

    /// <summary>
    /// Kinds of objects, out of the chart's list, that are not looked at. Default: Secrets. It would have to read every one of the cluster,
    /// and no rule and no dashboard asks about them.
    /// </summary>
    [Input("collectorsExclude", required: true)]
    public InputList<string> Excluded { get; init; } = new InputList<string> { "secrets" };

    /// <summary>Rights of the container: none.</summary>
    [Input("containerSecurityContext", required: true)]
    public required Input<SecurityContextArgs> ContainerSecurityContext { get; init; }
}
