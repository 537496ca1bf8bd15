using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>The chart's own rules.</summary>
public sealed class DefaultRulesValues : ResourceArgs
{
    /// <summary>
    /// Whether any is installed. Default: none. Its alerts would tell again, without a runbook of ours, what this repository's alerts tell,
    /// and what it records is for dashboards of its own, which are off as well.
    /// </summary>
    [Input("create", required: true)]
    public Input<bool> Create { get; init; } = false;
}
