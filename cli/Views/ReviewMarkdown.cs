using System.Globalization;
using System.Text;
using GoCenter.Cli.Differences;
using GoCenter.Cli.Parity;
using GoCenter.Cli.Review;
using GoCenter.Cli.Tables;

namespace GoCenter.Cli.Views;

/// <summary>A review as one comment on a pull request: verdicts and risks in sight, the details folded away.</summary>
internal static class ReviewMarkdown
{
    /// <summary>What the comment begins with, so that a pipeline finds the one to replace; readers do not see it.</summary>
    public const string Marker = "<!-- gocenter review -->";

    // GitHub takes 65,536 characters; what is left over is for the line that says what was left out.
    private const int LongestComment = 65_000;

    private const string Kept = "✅";
    private const string Broken = "❌";
    private const string Danger = "⚠️";

    // What a reviewer reads is in sight, and no list of it drowns the next; the page has all of it.
    private const int RowsInSight = 25;
    private const int RowsOfParity = 10;

    /// <summary>The comment.</summary>
    public static string Draw(ChangeReview review)
    {
        var parts = new List<ReviewPart> { new(Rank.Verdict, "", Verdict(review)) };
        foreach (var environment in review.Environments)
            parts.AddRange(Environment(environment));
        parts.AddRange(review.Parity.Select(Unlike));
        parts.Add(Folded(Rank.Standing, PolicyTables.Exceptions([.. review.Environments.Select(static environment => environment.Policy)]),
            [.. review.Environments.Select(static environment => PolicyView.Totals(environment.Policy))]));
        parts.Add(Folded(Rank.Standing, ParityTables.Allowed(review.Parity), [.. review.Parity.Select(ParityView.Totals)]));
        parts.Add(Folded(Rank.Standing, ParityTables.Unused([.. review.Parity])));
        return ReviewPart.Join(parts, LongestComment);
    }

    private static string Verdict(ChangeReview review)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"{Marker}\n## {(review.Holds ? Kept : Broken)} Review against `{review.Base.Name}` ({review.Base.Commit[..10]})\n\n");
        MarkdownTable.Write(text, Overview(review));
        if (review.Base.Ahead > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Danger} `{review.Base.Name}` has {Commits(review.Base.Ahead)} that this one lacks: what they changed shows here as taken back. ");
            text.Append(CultureInfo.InvariantCulture, $"`--base $(git merge-base {review.Base.Name} HEAD)` leaves it out.\n\n");
        }

        foreach (var stack in review.Removed)
            text.Append(CultureInfo.InvariantCulture, $"{Danger} The environment `{stack}` is no longer declared.\n\n");
        return text.ToString();
    }

    private static string Commits(int count) => count == 1 ? "a commit" : string.Create(CultureInfo.InvariantCulture, $"{count} commits");

    private static Table Overview(ChangeReview review)
    {
        var table = new Table(
            "Environments", "Environment", TableColumn.Number("create"), TableColumn.Number("update"), TableColumn.Number("replace"),
            TableColumn.Number("delete"), "Risks", "Policy", "Survival", "Parity", TableColumn.Number("Cost a month"));
        foreach (var environment in review.Environments)
        {
            var difference = environment.Difference;
            var parity = review.Parity.Where(report => report.Left == environment.Stack || report.Right == environment.Stack).ToList();
            var change = environment.Cost.Total.Typical;
            table.Add(
                environment.Stack + (environment.IsNew ? " (new)" : ""),
                Number(difference.Count(ChangeKind.Create)),
                Number(difference.Count(ChangeKind.Update) - environment.Replaced),
                Number(environment.Replaced),
                Number(difference.Count(ChangeKind.Delete)),
                environment.Risks.IsEmpty ? "" : $"{Danger} {Number(environment.Risks.Length)}",
                Verdict(environment.Policy.Holds, environment.Policy.Violations.Count(), "not kept", environment.Excused.Count(), "weaker"),
                Verdict(environment.Survival.Holds, environment.Survival.Stopped.Count(), "stop", environment.Survival.Pending.Count(),
                    "without a node"),
                parity.Count == 0
                    ? ""
                    : Verdict(parity.All(static report => report.Holds),
                        parity.Sum(static report => report.Findings.Count(static finding => finding.Allowance is null)), "not allowed"),
                $"{CostTables.Money(environment.Cost.New.Total.Typical)} {environment.Cost.New.Prices.Currency} ({(environment.IsNew ? "new" : CostTables.Signed(change).Text)})" +
                    (environment.Cost.HasNewUnknown && !environment.IsNew ? $" {Danger} prices missing" : ""));
        }

        return table;
    }

    private static IEnumerable<ReviewPart> Environment(EnvironmentReview review)
    {
        var summary = new StringBuilder();
        summary.Append(CultureInfo.InvariantCulture, $"### {review.Stack}: {(review.IsNew ? "new, " : "")}{MarkdownView.Summary(review.Difference)}{(review.Replaced == 0 ? "" : $", {review.Replaced} of them by replacing it")}\n\n");
        // In sight: what a reviewer has to decide on.
        Show(summary, ReviewTables.Risks(review.Risks));
        Show(summary, PolicyTables.Violations(review.Policy));
        Show(summary, SurvivalTables.Faults(review.Survival));
        if (!review.IsNew)
        {
            Show(summary, PolicyTables.Exceptions("Weakened: what breaks a rule from now on, and what excuses it", review.Excused));
            if (review.Cost.HasNewUnknown)
                Show(summary, CostTables.Unknown(review.Cost.New));
            if (!review.Difference.IsEmpty)
                Show(summary, ReviewTables.Components(review));
        }

        yield return new ReviewPart(Rank.Verdict, review.Stack, summary.ToString());
        if (review.IsNew)
            yield break;
        foreach (var (kind, title) in new[] { (ChangeKind.Delete, "Deleted"), (ChangeKind.Update, "Updated"), (ChangeKind.Create, "Created") })
        {
            var folded = new StringBuilder();
            MarkdownView.FoldKind(folded, review.Difference, kind, title);
            yield return new ReviewPart(Rank.Change, $"{title} in {review.Stack}", folded.ToString());
        }

        var outputs = new StringBuilder();
        MarkdownView.FoldOutputs(outputs, review.Difference);
        yield return new ReviewPart(Rank.Change, $"Outputs of {review.Stack}", outputs.ToString());
        if (review.SurvivalBefore is { } before)
            yield return Folded(Rank.Change, SurvivalTables.Changes(before, review.Survival), [SurvivalView.Totals(review.Survival)]);
        if (!review.Cost.Lines.IsEmpty)
            yield return Folded(Rank.Change, CostTables.Change(review.Cost));
    }

    private static ReviewPart Unlike(ParityReport report)
    {
        var text = new StringBuilder();
        var table =
            ParityTables.Broken(report) with { Title = $"Differences between {report.Left} and {report.Right} that nothing allows" };
        Show(text, table, RowsOfParity);
        return new ReviewPart(Rank.Verdict, table.Title, text.ToString());
    }

    private static void Show(StringBuilder text, Table table, int rows = RowsInSight)
    {
        if (table.IsEmpty)
            return;
        text.Append(CultureInfo.InvariantCulture, $"**{table.Title}**\n\n");
        MarkdownTable.Write(text, table.First(rows));
    }

    private static ReviewPart Folded(Rank rank, Table table, params IReadOnlyList<string> notes)
    {
        if (table.IsEmpty)
            return new ReviewPart(rank, table.Title, "");
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<details>\n<summary>{table.Title} ({table.Rows.Count})</summary>\n\n");
        MarkdownTable.Write(text, table);
        foreach (var note in notes)
            text.Append(note).Append("\n\n");
        return new ReviewPart(rank, table.Title, text.Append("</details>\n\n").ToString());
    }

    private static string Verdict(bool holds, int broken, string what, int noted = 0, string note = "")
    {
        var verdict = holds ? Kept : string.Create(CultureInfo.InvariantCulture, $"{Broken} {broken} {what}");
        return noted == 0 ? verdict : string.Create(CultureInfo.InvariantCulture, $"{verdict}, {noted} {note}");
    }

    private static string Number(int number) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);
}
