using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>How many pods a drained node may take away at once.</summary>
public sealed class PodDisruptionBudgetValues : ResourceArgs
{
    /// <summary>Whether there is a budget. Default: yes; the charts have none.</summary>
    [Input("enabled", required: true)]
    public Input<bool> Enabled { get; init; } = true;

    /// <summary>Pods that stay up while nodes are drained. Default: 1.</summary>
    [Input("minAvailable", required: true)]
    public Input<int> MinAvailable { get; init; } = 1;

    /// <summary>
    /// What becomes of a pod that is not ready when its node is drained; <c>AlwaysAllow</c> lets it go, and so the drain ends. Default:
    /// what Kubernetes does, because Traefik's chart does not take it.
    /// </summary>
    [Input("unhealthyPodEvictionPolicy")]
    public Input<string>? UnhealthyPodEvictionPolicy { get; init; }
}
