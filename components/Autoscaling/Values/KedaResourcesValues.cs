using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Autoscaling.Values;

/// <summary>Requests and limits of KEDA's programs; the chart gives each a limit of a whole CPU and 1000 MiB.</summary>
public sealed class KedaResourcesValues : ResourceArgs
{
    /// <summary>Of the operator.</summary>
    [Input("operator", required: true)]
    public required Input<ResourceRequirementsArgs> Operator { get; init; }

    /// <summary>Of the metrics server.</summary>
    [Input("metricServer", required: true)]
    public required Input<ResourceRequirementsArgs> MetricServer { get; init; }

    /// <summary>Of the admission webhooks.</summary>
    [Input("webhooks", required: true)]
    public required Input<ResourceRequirementsArgs> Webhooks { get; init; }
}
