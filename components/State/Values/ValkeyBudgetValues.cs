using Pulumi;

namespace GoCenter.Components.State.Values;

/// <summary>How a drain takes the pods.</summary>
public sealed class ValkeyBudgetValues : ResourceArgs
{
    /// <summary>Whether there is a budget: one pod at a time. Default: yes; the chart has none.</summary>
    [Input("enabled", required: true)]
    public Input<bool> Enabled { get; init; } = true;

    /// <summary>What becomes of a pod that is not ready. Default: it goes, so that one which never will be does not stop the drain.</summary>
    [Input("unhealthyPodEvictionPolicy", required: true)]
    public Input<string> UnhealthyPodEvictionPolicy { get; init; } = "AlwaysAllow";
}
