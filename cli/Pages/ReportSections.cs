using System.Globalization;
using GoCenter.Cli.Parity;
using GoCenter.Cli.Review;
using GoCenter.Cli.Tables;
using GoCenter.Cli.Text;
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
            [PolicyTables.Violations(review.Policy), PolicyTables.Exceptions(review.Policy), PolicyTables.Charts(review.Policy)], [])
        {
            Brief = review.Policy.Holds ? "every rule is kept or excepted" : Count(review.Policy.Violations.Count(), "not kept"),
            Tone = ToneOf(review.Policy.Holds),
        });
        sections.Add(new PageSection("survival", "Survival", SurvivalView.Totals(review.Survival),
            [
                SurvivalTables.Faults(review.Survival), .. review.Survival.Clusters.Select(cluster => SurvivalTables.Left(review.Survival, cluster)),
                SurvivalTables.Reasons(review.Survival),
            ], [])
        {
            Brief = review.Survival.Holds ? "nothing stops that must not" : Count(SurvivalTables.Faults(review.Survival).Rows.Count, "do not survive"),
            Tone = ToneOf(review.Survival.Holds),
        });
        sections.Add(Costs(review));
        if (parity.Count > 0)
        {
            var unlike = parity.Sum(static report => report.Findings.Count(static finding => finding.Allowance is null));
            sections.Add(new PageSection("parity", "Parity", string.Join(" ", parity.Select(ParityView.Totals)), [.. parity.SelectMany(ParityTables.All)], [])
            {
                Brief = unlike == 0 ? "differs only where it may" : Count(unlike, "not allowed"),
                Tone = ToneOf(unlike == 0),
            });
        }

        var types = CountsView.Table(review.Difference.New);
        sections.Add(new PageSection("resources", "Resources by type", "", [types], []) { Brief = Count(types.Rows.Count, "types") });
        return sections;
    }

    private static PageSection Changes(EnvironmentReview review) => new("changes", "Changes", MarkdownView.Summary(review.Difference),
        [
            ReviewTables.Risks(review.Risks), ReviewTables.Components(review), ReviewTables.Changes(review.Difference),
            PolicyTables.Exceptions("Weakened: what breaks a rule from now on, and what excuses it", review.Excused),
        ], [])
    {
        Brief = MarkdownView.Summary(review.Difference) + (review.Risks.IsEmpty ? "" : $"; {Count(review.Risks.Length, review.Risks.Length == 1 ? "risk" : "risks")}"),
        Tone = review.Risks.IsEmpty ? Tone.Plain : Tone.Delete,
    };

    private static PageSection Costs(EnvironmentReview review)
    {
        var (cost, report) = (review.Cost, review.Cost.New);
        var tables = new List<Table> { CostTables.Layers(report), CostTables.Resources(report), CostTables.ByUse(report), CostTables.Unknown(report) };
        if (!review.IsNew && cost.Lines.Length > 0)
            tables.Insert(0, CostTables.Change(cost));
        var change = CostTables.Signed(cost.Total.Typical);
        return new PageSection("cost", "Cost", "", tables, [.. CostTables.Notes(report)])
        {
            Brief = $"{CostTables.Money(report.Total.Typical)} {report.Prices.Currency} in a typical month" + (review.IsNew ? "" : $" ({change.Text})"),
            Tone = review.IsNew ? Tone.Plain : change.Tone,
        };
    }

    private static Tone ToneOf(bool holds) => holds ? Tone.Create : Tone.Delete;

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}");
}
