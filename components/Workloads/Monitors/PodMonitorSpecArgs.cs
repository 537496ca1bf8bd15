using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.Workloads.Monitors;

/// <summary>Which pods of its own namespace a <see cref="PodMonitorArgs"/> scrapes, and where.</summary>
internal sealed class PodMonitorSpecArgs : ResourceArgs
{
    /// <summary>Label of the pods whose value is the label <c>job</c>. Default: the program's name.</summary>
    [Input("jobLabel", required: true)]
    public Input<string> JobLabel { get; init; } = "app.kubernetes.io/name";

    /// <summary>The pods.</summary>
    [Input("selector", required: true)]
    public required Input<LabelSelectorArgs> Selector { get; init; }

    /// <summary>Where each of them answers.</summary>
    [Input("podMetricsEndpoints", required: true)]
    public InputList<PodMetricsEndpointArgs> PodMetricsEndpoints { get; init; } = [];
}
