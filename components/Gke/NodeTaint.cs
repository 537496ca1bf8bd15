using System.Collections.Immutable;

namespace GoCenter.Components.Gke;

/// <summary>A taint on every node of a pool: only pods that tolerate it are scheduled there.</summary>
/// <param name="Key">Key, for example <c>dedicated</c>.</param>
/// <param name="Value">Value, for example <c>builders</c>.</param>
/// <param name="Effect"><c>NO_SCHEDULE</c>, <c>PREFER_NO_SCHEDULE</c> or <c>NO_EXECUTE</c>, as Google's API spells them.</param>
public sealed record NodeTaint(string Key, string Value, string Effect)
{
    private const string NoSchedule = "NO_SCHEDULE";

    /// <summary>
    /// Nodes for the cluster's own pods: each pod that GKE runs tolerates it. Source:
    /// https://cloud.google.com/kubernetes-engine/docs/how-to/isolate-workloads-dedicated-nodes.
    /// </summary>
    public static NodeTaint System { get; } = new("components.gke.io/gke-managed-components", "true", NoSchedule);

    /// <summary>
    /// Preemptible nodes, by the key of the label that GKE gives them. Source:
    /// https://cloud.google.com/kubernetes-engine/docs/how-to/preemptible-vms.
    /// </summary>
    public static NodeTaint Preemptible { get; } = new("cloud.google.com/gke-preemptible", "true", NoSchedule);

    /// <summary>
    /// Spot nodes, likewise; GKE itself gives it to those that it makes up. Source:
    /// https://cloud.google.com/kubernetes-engine/docs/how-to/spot-vms.
    /// </summary>
    public static NodeTaint Spot { get; } = new("cloud.google.com/gke-spot", "true", NoSchedule);

    /// <summary>Whether a pod has to tolerate it, and is not just put elsewhere where there is room.</summary>
    public bool IsHard => Effect != "PREFER_NO_SCHEDULE";

    /// <summary>The taint of all nodes that are bought in a way, or null for nodes that stay.</summary>
    public static NodeTaint? Of(NodeCapacity capacity) => capacity switch
    {
        NodeCapacity.Preemptible => Preemptible,
        NodeCapacity.Spot => Spot,
        _ => null,
    };

    /// <summary>What the workloads of this program tolerate on nodes that stay, or on those that do not.</summary>
    public static ImmutableArray<NodeTaint> ToleratedOn(bool nodesThatStay) => nodesThatStay ? [System] : [Preemptible, Spot];
}
