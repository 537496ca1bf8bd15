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
}
