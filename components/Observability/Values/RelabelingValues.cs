using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>A label from others, as monitors of the operator write it.</summary>
public sealed class RelabelingValues : ResourceArgs
{
    /// <summary>Labels to take the value from.</summary>
    [Input("sourceLabels", required: true)]
    public InputList<string> SourceLabels { get; init; } = [];

    /// <summary>The label to set.</summary>
    [Input("targetLabel", required: true)]
    public required Input<string> TargetLabel { get; init; }

    /// <summary>The name of the node that a pod runs on, as <c>node</c>.</summary>
    internal static RelabelingValues Node() => new() { SourceLabels = { "__meta_kubernetes_pod_node_name" }, TargetLabel = "node" };
}
