namespace GoCenter.Components.Workloads;

/// <summary>The two kinds of nodes that a <see cref="Placement"/> chooses between, by the value of their label <c>node-pool</c>.</summary>
/// <param name="OnDemand">Nodes that stay. Default: <see cref="DefaultOnDemand"/>.</param>
/// <param name="Preemptible">Cheap nodes that come and go. Default: <see cref="DefaultPreemptible"/>.</param>
public sealed record NodePools(string OnDemand = NodePools.DefaultOnDemand, string Preemptible = NodePools.DefaultPreemptible)
{
    /// <summary>Nodes that stay: what must not go away with a preemptible machine.</summary>
    public const string DefaultOnDemand = "system";

    /// <summary>Cheap nodes that come and go: what can be started again somewhere else.</summary>
    public const string DefaultPreemptible = "pvm-pool";
}
