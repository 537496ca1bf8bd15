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

    /// <summary>The comment.</summary>
    public static string Draw(ChangeReview review)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Marker}\n## {(review.Holds ? Kept : Broken)} Review against `{review.Base.Name}` ({review.Base.Commit[..10]})\n\n");
        MarkdownTable.Write(text, Overview(review));
        foreach (var stack in review.Removed)
            text.Append(CultureInfo.InvariantCulture, $"{Danger} The environment `{stack}` is no longer declared.\n\n");
        var details = new List<string>();
        foreach (var environment in review.Environments)
            details.AddRange(Environment(environment));
        details.AddRange(review.Parity.Select(Parity));
        Append(text, details);
        return text.ToString();
    }

    private static Table Overview(ChangeReview review)
    {
        var table = new Table("Environments", "Environment", TableColumn.Number("create"), TableColumn.Number("update"), TableColumn.Number("replace"),
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
                Verdict(environment.Policy.Holds, environment.Policy.Violations.Count(), "not kept", environment.Weakened.Count(), "weaker"),
                Verdict(environment.Survival.Holds, environment.Survival.Stopped.Count(), "stop", environment.Survival.Pending.Count(), "without a node"),
                parity.Count == 0 ? "" : Verdict(parity.All(static report => report.Holds), parity.Sum(static report => report.Findings.Count(static finding => finding.Allowance is null)), "not allowed"),
                $"{CostTables.Money(environment.Cost.New.Total.Typical)} {environment.Cost.New.Prices.Currency} ({(environment.IsNew ? "new" : CostTables.Signed(change).Text)})");
        }

        return table;
    }

    private static IEnumerable<string> Environment(EnvironmentReview review)
    {
        var summary = new StringBuilder();
        summary.Append(CultureInfo.InvariantCulture, $"### {review.Stack}: {(review.IsNew ? "new, " : "")}{MarkdownView.Summary(review.Difference)}{(review.Replaced == 0 ? "" : $", {review.Replaced} of them by replacing it")}\n\n");
        // In sight: what a reviewer has to decide on.
        Show(summary, ReviewTables.Risks(review.Risks));
        Show(summary, PolicyTables.Violations(review.Policy));
        if (!review.IsNew)
            Show(summary, PolicyTables.Breaches("Weakened: rules that the change no longer keeps", review.Weakened.Where(static finding => finding.Exception is not null)));
        if (!review.Difference.IsEmpty && !review.IsNew)
            Show(summary, ReviewTables.Components(review));
        yield return summary.ToString();

        if (review.SurvivalBefore is { } before)
            yield return Folded(SurvivalTables.Changes(before, review.Survival), SurvivalView.Totals(review.Survival));
        else if (!review.Survival.Holds)
            yield return string.Concat(review.Survival.Clusters.Select(cluster => Folded(SurvivalTables.Left(review.Survival, cluster), "")));
        if (!review.IsNew)
            yield return Folded(review.Cost.Lines.IsEmpty ? new Table("") : CostTables.Change(review.Cost), "");
        yield return Folded(PolicyTables.Exceptions(review.Policy), PolicyView.Totals(review.Policy));
        if (review.IsNew)
            yield break;
        foreach (var (kind, title) in new[] { (ChangeKind.Create, "Created"), (ChangeKind.Update, "Updated"), (ChangeKind.Delete, "Deleted") })
        {
            var folded = new StringBuilder();
            MarkdownView.FoldKind(folded, review.Difference, kind, title);
            yield return folded.ToString();
        }
    }

    private static string Parity(ParityReport report) =>
        string.Concat(ParityTables.All(report).Select((table, index) =>
            Folded(table with { Title = $"{report.Left} and {report.Right}: {table.Title}" }, index == 1 ? ParityView.Totals(report) : "")));

    private static void Show(StringBuilder text, Table table)
    {
        if (table.IsEmpty)
            return;
        text.Append(CultureInfo.InvariantCulture, $"**{table.Title}**\n\n");
        MarkdownTable.Write(text, table);
    }

    private static string Folded(Table table, string note)
    {
        if (table.IsEmpty)
            return "";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<details>\n<summary>{table.Title} ({table.Rows.Count})</summary>\n\n");
        MarkdownTable.Write(text, table);
        if (note.Length > 0)
            text.Append(note).Append("\n\n");
        return text.Append("</details>\n\n").ToString();
    }

    private static void Append(StringBuilder text, List<string> details)
    {
        var left = 0;
        foreach (var detail in details)
        {
            if (text.Length + detail.Length <= LongestComment)
                text.Append(detail);
            else
                left++;
        }

        if (left > 0)
            text.Append(CultureInfo.InvariantCulture, $"{left} parts are too long for a comment; `gocenter preview STACK --against FILE --html FILE` shows them.\n");
    }

    private static string Verdict(bool holds, int broken, string what, int noted = 0, string note = "")
    {
        var verdict = holds ? Kept : string.Create(CultureInfo.InvariantCulture, $"{Broken} {broken} {what}");
        return noted == 0 ? verdict : string.Create(CultureInfo.InvariantCulture, $"{verdict}, {noted} {note}");
    }

    private static string Number(int number) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);
}
