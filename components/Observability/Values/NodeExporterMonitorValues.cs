using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>The ServiceMonitor of node-exporter.</summary>
public sealed class NodeExporterMonitorValues : ResourceArgs
{
    /// <summary>Adds the node's name, which alerts about a node and about what ran on it have in common.</summary>
    [Input("relabelings", required: true)]
    public InputList<RelabelingValues> Relabelings { get; init; } = [RelabelingValues.Node()];
}
