using Pulumi;

namespace GoCenter.Components.Workloads.Monitors;

/// <summary>One step that changes the labels of what is scraped.</summary>
internal sealed class RelabelingArgs : ResourceArgs
{
    /// <summary>What the step does, by Prometheus's name. Default: sets a label.</summary>
    [Input("action", required: true)]
    public Input<string> Action { get; init; } = "replace";

    /// <summary>Labels to take the value from.</summary>
    [Input("sourceLabels")]
    public InputList<string>? SourceLabels { get; init; }

    /// <summary>The label to set.</summary>
    [Input("targetLabel")]
    public Input<string>? TargetLabel { get; init; }

    /// <summary>Which labels are meant, where a step is about their names.</summary>
    [Input("regex")]
    public Input<string>? Regex { get; init; }
}
