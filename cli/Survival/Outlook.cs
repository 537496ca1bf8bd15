using System.Collections.Immutable;

namespace GoCenter.Cli.Survival;

/// <summary>What is left of a workload, or of several that serve one Service, in the worst case of each scenario.</summary>
internal sealed class Outlook
{
    /// <summary>Namespace and name of the workload or the Service.</summary>
    public required string Id { get; init; }

    /// <summary>Kubernetes' kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The workloads: one, or those that serve one Service.</summary>
    public required ImmutableArray<PodGroup> Members { get; init; }

    /// <summary>Replicas that run at the least.</summary>
    public required int Count { get; init; }

    /// <summary>Replicas that find a node.</summary>
    public required int Ready { get; init; }

    /// <summary>The worst of each scenario; scenarios that a cluster cannot meet are left out.</summary>
    public required ImmutableSortedDictionary<Scenario, WorstEvent> Worst { get; init; }

    /// <summary>Pools whose upgrade waits for its budget in vain.</summary>
    public ImmutableArray<string> BlockedPools { get; init; } = [];

    /// <summary>Why having no pod is no harm, by its kind; or null.</summary>
    public string? Exemption { get; init; }

    /// <summary>The Service that others keep up when this has no pod; or null.</summary>
    public Outlook? Service { get; set; }

    /// <summary>The declared exception that it needs; or null.</summary>
    public MayStop? MayStop { get; set; }

    /// <summary>Whether some scenario takes its last pod.</summary>
    public bool Stops => Ready == 0 || Worst.Values.Any(static worst => worst.Remaining == 0);

    /// <summary>Whether what it serves goes on in all scenarios, or need not.</summary>
    public bool Holds => !Stops || Exemption is not null || MayStop is not null || Service is { Stops: false };

    /// <summary>Whether it has replicas that find no node.</summary>
    public bool IsPending => Ready < Count;
}
