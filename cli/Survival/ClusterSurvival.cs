using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Components.Gke;

namespace GoCenter.Cli.Survival;

/// <summary>What is left of each workload of one cluster.</summary>
internal sealed class ClusterSurvival
{
    // All of GKE's own pods do, and none of them what keeps others off preemptible nodes.
    private static readonly InputValue s_systemTolerations = InputValue.Of(
    [
        InputValue.OfMap(
            [KeyValuePair.Create("key", InputValue.Of(NodeTaint.System.Key)), KeyValuePair.Create("operator", InputValue.Of("Exists"))]),
    ]);

    private readonly Dictionary<PodGroup, int> ready = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PodGroup, WorstCase> worst = new(ReferenceEqualityComparer.Instance);

    /// <summary>Judges a cluster.</summary>
    public ClusterSurvival(Inventories.Cluster cluster, PodGroups groups)
    {
        Name = cluster.Name;
        var all = groups.ByCluster[cluster.Name].ToImmutableArray();
        Pools = [.. cluster.Pools.Select(pool => new SurvivalPool(pool, all.Where(static pods => pods.IsDaemon)))];
        Placement = new Placement(Pools);
        Events = SurvivalEvent.Of(Pools);

        // GKE's own first, for they are there before ours; then the largest, which have the fewest places.
        var system = SystemPods(cluster.Node);
        foreach (var pods in system.Concat(all.Where(static pods => !pods.IsDaemon).OrderByDescending(static pods => pods.Requests.MilliCpu)))
            ready[pods] = Enumerable.Range(0, pods.Count).Count(_ => Placement.Place(pods, static (_, _) => true));
        var families = ready.GroupBy(static entry => entry.Key.Family).ToDictionary(
            static family => family.Key, static family => family.Sum(static entry => entry.Value));
        foreach (var pods in all.Where(static pods => !pods.IsDaemon))
            worst[pods] = new WorstCase(pods, ready[pods], families[pods.Family], Pools);

        Outlooks = [.. all.OrderBy(static pods => pods.Id, StringComparer.Ordinal).Select(
            pods => pods.IsDaemon ? OfDaemon(pods) : Of(pods))];
        Services = [.. groups.ServicesOf(cluster.Name).Select(service => Of(service.Service, "Service", service.Members))];
        foreach (var outlook in Outlooks)
        {
            outlook.Service = Services.Where(service => service.Members.Contains(outlook.Members[0], ReferenceEqualityComparer.Instance))
                .OrderBy(static service => service.Stops).FirstOrDefault();
        }

        SystemPending = [.. system.Where(pods => ready[pods] < pods.Count).Select(static pods => pods.Id)];
        Recoveries = [.. Events.Where(static happening => happening.Scenario != Scenario.Upgrade)
            .Select(happening => Recovery.Of(happening, Placement))];
    }

    /// <summary>The cluster's name.</summary>
    public string Name { get; }

    /// <summary>Its pools.</summary>
    public ImmutableArray<SurvivalPool> Pools { get; }

    /// <summary>A likely placement of the fewest replicas on the nodes that they need.</summary>
    public Placement Placement { get; }

    /// <summary>What may happen to it.</summary>
    public ImmutableArray<SurvivalEvent> Events { get; }

    /// <summary>The workloads, by namespace and name.</summary>
    public ImmutableArray<Outlook> Outlooks { get; }

    /// <summary>Services that several workloads serve.</summary>
    public ImmutableArray<Outlook> Services { get; }

    /// <summary>Pods of GKE that find no node.</summary>
    public ImmutableArray<string> SystemPending { get; }

    /// <summary>What comes back after each event.</summary>
    public ImmutableArray<Recovery> Recoveries { get; }

    private Outlook Of(PodGroup pods) => Of(pods.Id, pods.Kind, [pods]);

    private Outlook Of(string id, string kind, ImmutableArray<PodGroup> members)
    {
        var total = members.Sum(member => ready[member]);
        return new Outlook
        {
            Id = id,
            Kind = kind,
            Members = members,
            Count = members.Sum(static member => member.Count),
            Ready = total,
            Exemption = members is [var only] ? only.Exemption : null,
            Worst = Worst(happening => total - members.Sum(member => happening.Takes(worst[member])), total),
            BlockedPools = [.. Pools.Where(pool => members.Any(member => worst[member].Blocks(pool)))
                .Select(static pool => pool.Pool.Name)],
        };
    }

    private Outlook OfDaemon(PodGroup pods)
    {
        var nodes = Placement.Nodes.Where(node => node.Pool.Daemons.Contains(pods, ReferenceEqualityComparer.Instance)).ToArray();
        return new Outlook
        {
            Id = pods.Id,
            Kind = pods.Kind,
            Members = [pods],
            Count = nodes.Length,
            Ready = nodes.Length,
            Exemption = pods.Exemption,
            Worst = Worst(happening => nodes.Length - Lost(happening), nodes.Length),
        };

        int Lost(SurvivalEvent happening)
        {
            var reached = nodes.Count(happening.Reaches);
            return happening.Scenario switch
            {
                Scenario.Node => Math.Min(reached, 1),
                Scenario.Upgrade => Math.Min(reached, Pools.First(pool => pool.Pool.Name == happening.Where).DrainedAtOnce),
                _ => reached,
            };
        }
    }

    private ImmutableSortedDictionary<Scenario, WorstEvent> Worst(Func<SurvivalEvent, int> remaining, int ready)
    {
        var result = ImmutableSortedDictionary.CreateBuilder<Scenario, WorstEvent>();
        foreach (var scenario in Events.GroupBy(static happening => happening.Scenario))
        {
            var left = scenario.Select(happening => (Remaining: remaining(happening), happening.Where)).ToArray();
            var (least, where) = left.MinBy(static happening => happening.Remaining);
            var isAny = left.Length > 1 && left.All(happening => happening.Remaining == least);
            result[scenario.Key] = new WorstEvent(least, least == ready ? "" : isAny ? WorstEvent.Any : where);
        }

        return result.ToImmutable();
    }

    private static ImmutableArray<PodGroup> SystemPods(ResourceNode cluster) =>
    [
        .. GkeSystemPods.OnceInACluster.Select(pods => new PodGroup
        {
            Node = cluster,
            Kind = "Deployment",
            Namespace = "kube-system",
            Name = pods.Name,
            Count = pods.Replicas,
            Requests = pods.Requests,
            Rules = PodRules.Of(null, null, s_systemTolerations, null, ImmutableDictionary<string, string>.Empty),
        }),
    ];
}
