using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>The ServiceMonitor of Fluentd.</summary>
public sealed class FluentdMonitorValues : ResourceArgs
{
    /// <summary>Whether there is one. Default: yes; the chart has none.</summary>
    [Input("enabled", required: true)]
    public Input<bool> Enabled { get; init; } = true;

    /// <summary>Adds the node's name: a node that goes takes its Fluentd along, and that is told once.</summary>
    [Input("relabelings", required: true)]
    public InputList<RelabelingValues> Relabelings { get; init; } = [RelabelingValues.Node()];
}
