using Pulumi;

namespace GoCenter.Components.Workloads.Monitors;

/// <summary>Where a pod shows its metrics, as often as Prometheus scrapes anything.</summary>
internal sealed class PodMetricsEndpointArgs : ResourceArgs
{
    /// <summary>Name of the container's port.</summary>
    [Input("port", required: true)]
    public required Input<string> Port { get; init; }

    /// <summary>Path on that port.</summary>
    [Input("path", required: true)]
    public required Input<string> Path { get; init; }

    /// <summary>What is done to the labels that the operator gives.</summary>
    [Input("relabelings", required: true)]
    public InputList<RelabelingArgs> Relabelings { get; init; } = [];
}
