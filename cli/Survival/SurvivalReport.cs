using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;

namespace GoCenter.Cli.Survival;

/// <summary>
/// Whether everything of an environment outlives the loss of a node, of a zone and of every preemptible node, and an upgrade.
/// </summary>
internal sealed class SurvivalReport
{
    private SurvivalReport(
        string stack, ImmutableArray<ClusterSurvival> clusters, ImmutableArray<string> unknown, ImmutableArray<MayStop> stale)
    {
        Stack = stack;
        Clusters = clusters;
        Unknown = unknown;
        Stale = stale;
    }

    /// <summary>The environment's name.</summary>
    public string Stack { get; }

    /// <summary>Its clusters, each by itself: a service that runs in several is judged in each.</summary>
    public ImmutableArray<ClusterSurvival> Clusters { get; }

    /// <summary>What could not be judged.</summary>
    public ImmutableArray<string> Unknown { get; }

    /// <summary>Exceptions for workloads that outlive everything by themselves.</summary>
    public ImmutableArray<MayStop> Stale { get; }

    /// <summary>The workloads that reach zero though they should not.</summary>
    public IEnumerable<Outlook> Stopped => Clusters.SelectMany(static cluster => cluster.Outlooks).Where(static outlook => !outlook.Holds);

    /// <summary>The workloads with replicas that find no node.</summary>
    public IEnumerable<Outlook> Pending =>
        Clusters.SelectMany(static cluster => cluster.Outlooks).Where(static outlook => outlook.IsPending);

    /// <summary>Whether nothing reaches zero, everything finds a node, and everything is known.</summary>
    public bool Holds =>
        Unknown.IsEmpty && !Stopped.Any() && !Pending.Any() && Clusters.All(static cluster => cluster.SystemPending.IsEmpty);

    /// <summary>Judges an environment.</summary>
    public static SurvivalReport Of(ResourceGraph graph, ImmutableArray<MayStop> exceptions)
    {
        var inventory = new Inventory(graph);
        var groups = new PodGroups(inventory);
        ImmutableArray<ClusterSurvival> clusters = [.. inventory.Clusters.Select(cluster => new ClusterSurvival(cluster, groups))];
        var used = new HashSet<MayStop>(ReferenceEqualityComparer.Instance);
        var met = new HashSet<MayStop>(ReferenceEqualityComparer.Instance);
        foreach (var outlook in clusters.SelectMany(static cluster => cluster.Outlooks))
        {
            if (exceptions.FirstOrDefault(exception => exception.Covers(outlook.Members[0], graph)) is not { } exception)
                continue;
            met.Add(exception);
            // What others serve in its place, or what may stop by its kind, needs no exception.
            if (outlook.Holds)
                continue;
            outlook.MayStop = exception;
            used.Add(exception);
        }

        var names = inventory.Clusters.Select(static cluster => cluster.Name).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> unknown =
        [
            .. clusters.SelectMany(static cluster => cluster.Pools).Where(static pool => pool.Allocatable is null)
                .Select(static pool => $"the size of the machine type {pool.Pool.MachineType}, which the pool {pool.Pool.Name} has"),
            .. groups.Unknown,
            .. groups.ByCluster.Where(entry => !names.Contains(entry.Key)).SelectMany(static entry => entry)
                .Select(static pods => $"the cluster that {pods.Id} is in"),
        ];
        // What this environment does not have is no proof against an exception: another may.
        return new SurvivalReport(
            graph.Stack, clusters, unknown, [.. exceptions.Where(exception => met.Contains(exception) && !used.Contains(exception))]);
    }
}
