using GoCenter.Cli.Cost;
using GoCenter.Cli.Parity;
using GoCenter.Cli.Review;
using GoCenter.Cli.Tables;
using GoCenter.Cli.Views;

namespace GoCenter.Cli.Pages;

/// <summary>The reports on an environment as sections of its page.</summary>
internal static class ReportSections
{
    /// <summary>All sections.</summary>
    /// <param name="review">The environment, compared with what it was, or with nothing.</param>
    /// <param name="parity">The environment beside each other one.</param>
    public static IReadOnlyList<PageSection> Of(EnvironmentReview review, IReadOnlyList<ParityReport> parity)
    {
        var sections = new List<PageSection>();
        if (!review.IsNew)
            sections.Add(Changes(review));
        sections.Add(new PageSection("policy", "Policy", PolicyView.Totals(review.Policy),
            [PolicyTables.Violations(review.Policy), PolicyTables.Exceptions(review.Policy), PolicyTables.Charts(review.Policy)], []));
        sections.Add(new PageSection("survival", "Survival", SurvivalView.Totals(review.Survival),
            [SurvivalTables.Faults(review.Survival), .. review.Survival.Clusters.Select(cluster => SurvivalTables.Left(review.Survival, cluster)), SurvivalTables.Reasons(review.Survival)], []));
        sections.Add(Costs(review.Cost));
        if (parity.Count > 0)
            sections.Add(new PageSection("parity", "Parity", string.Join(" ", parity.Select(ParityView.Totals)), [.. parity.SelectMany(ParityTables.All)], []));
        sections.Add(new PageSection("resources", "Resources by type", "", [CountsView.Table(review.Difference.New)], []));
        return sections;
    }

    private static PageSection Changes(EnvironmentReview review) => new("changes", "Changes", MarkdownView.Summary(review.Difference),
        [ReviewTables.Risks(review.Risks), ReviewTables.Components(review), ReviewTables.Changes(review.Difference), PolicyTables.Exceptions("Weakened: what breaks a rule from now on, and what excuses it", review.Excused)], []);

    private static PageSection Costs(CostDifference cost)
    {
        var report = cost.New;
        var tables = new List<Table> { CostTables.Layers(report), CostTables.Resources(report), CostTables.ByUse(report), CostTables.Unknown(report) };
        if (cost.Old.Lines.Length > 0 && cost.Lines.Length > 0)
            tables.Insert(0, CostTables.Change(cost));
        return new PageSection("cost", "Cost", "", tables, [.. CostTables.Notes(report)]);
    }
}
