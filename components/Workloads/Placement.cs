using System.Globalization;

namespace GoCenter.Components.Workloads;

/// <summary>
/// On which nodes a workload runs: <see cref="Preemptible"/>, <see cref="OnDemand"/>, or <see cref="Mixed"/>. There is no fourth.
/// </summary>
public abstract record Placement
{
    /// <summary>Seconds of grace that user pods get when Google takes a preemptible node back.</summary>
    internal const int PreemptibleGraceSeconds = 15;

    private Placement()
    {
    }

    /// <summary>
    /// Cheap nodes that may all go away within seconds, and with them every replica: for what can be away until new nodes come.
    /// </summary>
    public static Placement Preemptible { get; } = new OnePool(
        pools => pools.Preemptible, PreemptibleGraceSeconds, "a preemptible node ends its pods", Stays: false);

    /// <summary>Nodes that stay. The cluster autoscaler, which empties nodes that are hardly used, waits ten minutes for pods.</summary>
    public static Placement OnDemand { get; } = new OnePool(
        pools => pools.OnDemand, 600, "a node that is scaled down ends its pods", Stays: true);

    /// <summary>
    /// A fixed number of replicas on nodes that stay, the anchor, and an elastic number on preemptible nodes, behind one Service: load is
    /// served cheaply, and without any preemptible node there is still an answer.
    /// </summary>
    /// <param name="anchorReplicas">Replicas of the anchor, each on a node of its own; two or more outlive the loss
    /// of one of those nodes.</param>
    /// <exception cref="ArgumentException">There would be no anchor.</exception>
    public static Placement Mixed(int anchorReplicas) => anchorReplicas >= 1
        ? new AnchorAndElastic(anchorReplicas)
        : throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture,
                $"anchorReplicas is {anchorReplicas}; allowed is 1 or more, because the anchor is what is left without preemptible nodes"));

    /// <summary>Longest grace in seconds that every node of the workload gives, and why.</summary>
    internal abstract (int Seconds, string Because) LongestGrace { get; }

    /// <summary>The sets of pods that the workload is made of, the one that is scaled first.</summary>
    internal abstract IReadOnlyList<PodSet> Sets(string name, NodePools pools);

    private sealed record OnePool(Func<NodePools, string> Pool, int GraceSeconds, string Because, bool Stays) : Placement
    {
        internal override (int Seconds, string Because) LongestGrace => (GraceSeconds, Because);

        internal override IReadOnlyList<PodSet> Sets(string name, NodePools pools) =>
            [new PodSet(name, Pool(pools)) { IsOnNodesThatStay = Stays }];
    }

    private sealed record AnchorAndElastic(int AnchorReplicas) : Placement
    {
        internal override (int Seconds, string Because) LongestGrace => Preemptible.LongestGrace;

        // The elastic set keeps the service's own name: what was preemptible and becomes mixed only gains a Deployment.
        internal override IReadOnlyList<PodSet> Sets(string name, NodePools pools) =>
        [
            new PodSet(name, pools.Preemptible) { Role = "elastic" },
            new PodSet($"{name}-anchor", pools.OnDemand) { Role = "anchor", Replicas = AnchorReplicas, IsOnNodesThatStay = true },
        ];
    }
}
