using GoCenter.Components.Workloads;

namespace GoCenter.Stacks.Layers;

/// <summary>Values of the node label <c>node-pool</c> that workloads ask for; the settings must have a pool with each.</summary>
internal static class NodePoolNames
{
    /// <summary>Nodes that stay: what must not go away with a preemptible machine.</summary>
    public const string System = NodePools.DefaultOnDemand;

    /// <summary>Cheap nodes that come and go: what can be started again somewhere else.</summary>
    public const string Preemptible = NodePools.DefaultPreemptible;
}
