using System.Collections.Immutable;
using GoCenter.Cli.Cost;
using GoCenter.Cli.Differences;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Survival;

namespace GoCenter.Cli.Review;

/// <summary>What a change does to one environment.</summary>
internal sealed class EnvironmentReview
{
    private readonly ImmutableHashSet<(string, string, string)> findingsBefore;

    /// <summary>Reviews an environment.</summary>
    /// <param name="old">What it was; null when it is new.</param>
    /// <param name="new">What it would be.</param>
    /// <param name="check">The rules and exceptions.</param>
    /// <param name="prices">What things cost.</param>
    /// <param name="typicalShare">How far up node pools typically are: 0 to 1.</param>
    public EnvironmentReview(ResourceGraph? old, ResourceGraph @new, PolicyCheck check, PriceList prices, decimal typicalShare)
    {
        IsNew = old is null;
        var before = old ?? new ResourceGraph { Project = @new.Project, Stack = @new.Stack, Resources = [] };
        Difference = GraphDifference.Between(before, @new);
        Risks = Review.Risks.Of(Difference);
        Policy = check.Of(@new);
        Survival = SurvivalReport.Of(@new, MayStop.All);
        Cost = new CostDifference(Estimate(before), Estimate(@new));
        // What the change leaves alone was judged before; only a change can weaken anything.
        var same = !IsNew && Difference.IsEmpty;
        SurvivalBefore = IsNew ? null : same ? Survival : SurvivalReport.Of(before, MayStop.All);
        findingsBefore = [.. (same ? Policy : check.Of(before)).Findings.Select(Key)];

        CostReport Estimate(ResourceGraph graph) => CostReport.Of(new Inventory(graph), prices, typicalShare);
    }

    /// <summary>The environment's name.</summary>
    public string Stack => Difference.New.Stack;

    /// <summary>Whether there was no such environment before.</summary>
    public bool IsNew { get; }

    /// <summary>What changes.</summary>
    public GraphDifference Difference { get; }

    /// <summary>What of it is dangerous, the worst first; nothing in a new environment.</summary>
    public ImmutableArray<Risk> Risks { get; }

    /// <summary>What the rules say of it now.</summary>
    public PolicyReport Policy { get; }

    /// <summary>What it outlives now.</summary>
    public SurvivalReport Survival { get; }

    /// <summary>What it outlived before; null when it is new.</summary>
    public SurvivalReport? SurvivalBefore { get; }

    /// <summary>What it cost and costs.</summary>
    public CostDifference Cost { get; }

    /// <summary>Rules that the change no longer keeps, whether or not something excuses it: what it weakens.</summary>
    public IEnumerable<PolicyFinding> Weakened => Policy.Findings.Where(finding => !findingsBefore.Contains(Key(finding)));

    /// <summary>What of it an exception excuses; the rest is not kept.</summary>
    public IEnumerable<PolicyFinding> Excused => Weakened.Where(static finding => finding.Exception is not null);

    /// <summary>How many resources are deleted and made anew.</summary>
    public int Replaced => Risks.Count(static risk => risk.Kind is RiskKind.Replaces or RiskKind.ReplacesState);

    /// <summary>Whether every rule is kept or excepted, and nothing stops.</summary>
    public bool Holds => Policy.Holds && Survival.Holds;

    private static (string, string, string) Key(PolicyFinding finding) =>
        (finding.Rule.Id, finding.Breach.Resource.Key, finding.Breach.Property);
}
