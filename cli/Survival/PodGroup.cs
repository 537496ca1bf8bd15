using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Components.Gke;

namespace GoCenter.Cli.Survival;

/// <summary>The pods of one workload, declared here or by a chart.</summary>
internal sealed record PodGroup
{
    /// <summary>Kinds whose pods are not there to stay.</summary>
    private static readonly ImmutableHashSet<string> s_batch = ["Job", "CronJob", "Pod"];

    /// <summary>The resource that declares them: a workload, or the release of a chart.</summary>
    public required ResourceNode Node { get; init; }

    /// <summary>Kubernetes' kind: <c>Deployment</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>Its name in the cluster.</summary>
    public required string Name { get; init; }

    /// <summary>The fewest replicas that it runs with; of a DaemonSet one a node.</summary>
    public required int Count { get; init; }

    /// <summary>What each pod asks for.</summary>
    public required NodeResources Requests { get; init; }

    /// <summary>Where its pods may be.</summary>
    public required PodRules Rules { get; init; }

    /// <summary>Labels of its pods.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What a drain may take away at one time, or null when that is everything.</summary>
    public Budget? Budget { get; init; }

    /// <summary>Whether each pod has a disk of one zone, which it cannot leave.</summary>
    public bool HasZonalDisk { get; init; }

    /// <summary>Whether something scales it to no pod at all while there is nothing to do.</summary>
    public bool SleepsWhenIdle { get; init; }

    /// <summary>
    /// Pods that count as one kind for the rules of <see cref="Rules"/> though they are judged apart, as a primary and its copies are.
    /// </summary>
    public string Family { get => field ?? Id; init; }

    /// <summary>Namespace and name.</summary>
    public string Id => $"{Namespace}/{Name}";

    /// <summary>Whether it is an agent of the nodes.</summary>
    public bool IsDaemon => Kind == "DaemonSet";

    /// <summary>Why having no pod is no harm, or null when it is.</summary>
    public string? Exemption => this switch
    {
        { IsDaemon: true } => "One on each node: it goes with its node and comes with the next.",
        { SleepsWhenIdle: true } => "Nothing runs while there is nothing to do; what there is to do waits in a queue that lasts.",
        _ when s_batch.Contains(Kind) => "It ends by itself, and is started again when it could not.",
        _ => null,
    };
}
