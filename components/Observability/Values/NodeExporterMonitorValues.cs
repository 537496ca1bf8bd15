using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>The ServiceMonitor of node-exporter.</summary>
public sealed class NodeExporterMonitorValues : ResourceArgs
{
    /// <summary>Adds the node's name, which alerts about a node and about what ran on it have in common.</summary>
    [Input("relabelings", required: true)]
    public InputList<RelabelingValues> Relabelings { get; init; } =
        [new RelabelingValues { SourceLabels = { "__meta_kubernetes_pod_node_name" }, TargetLabel = "node" }];
}
