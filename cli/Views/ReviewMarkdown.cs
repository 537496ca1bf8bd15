using System.Collections.Immutable;
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

    // Each is drawn with words at the end of its title, which say where it is so.
    private static readonly ImmutableArray<(string Name, Func<EnvironmentReview, string, string> Draw)> s_details =
    [
        ("Deleted", static (review, where) => Changes(review, ChangeKind.Delete, "Deleted" + where)),
        ("Updated", static (review, where) => Changes(review, ChangeKind.Update, "Updated" + where)),
        ("Created", static (review, where) => Changes(review, ChangeKind.Create, "Created" + where)),
        ("Outputs", static (review, where) => Outputs(review, "Outputs" + where)),
        ("Ready replicas", Replicas),
        ("Cost", static (review, where) => Folded(
            CostTables.Change(review.Cost) with { Title = $"Change of the monthly estimate{where}, {review.Cost.New.Prices.Currency}" })),
    ];

    /// <summary>The comment.</summary>
    public static string Draw(ChangeReview review)
    {
        var parts = new List<ReviewPart> { new(Rank.Verdict, "", Verdict(review)) };
        // Environments are one program: a change does the same to most of them, and is read once.
        foreach (var alike in review.Environments.GroupBy(InSight))
            parts.AddRange(Environments([.. alike], alike.Key));
        parts.AddRange(review.Parity.Select(Unlike));
        parts.Add(Standing(PolicyTables.Exceptions([.. review.Environments.Select(static environment => environment.Policy)]),
            [.. review.Environments.Select(static environment => PolicyView.Totals(environment.Policy))]));
        parts.Add(Standing(ParityTables.Allowed(review.Parity), [.. review.Parity.Select(ParityView.Totals)]));
        parts.Add(Standing(ParityTables.Unused([.. review.Parity])));
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

    // What a reviewer has to decide on.
    private static string InSight(EnvironmentReview review)
    {
        var text = new StringBuilder();
        text.Append(review.IsNew ? "new, " : "").Append(MarkdownView.Summary(review.Difference));
        if (review.Replaced > 0)
            text.Append(CultureInfo.InvariantCulture, $", {review.Replaced} of them by replacing it");
        text.Append("\n\n");
        Show(text, ReviewTables.Risks(review.Risks));
        Show(text, PolicyTables.Violations(review.Policy));
        Show(text, SurvivalTables.Faults(review.Survival));
        if (review.IsNew)
            return text.ToString();
        Show(text, PolicyTables.Exceptions("Weakened: what breaks a rule from now on, and what excuses it", review.Excused));
        if (review.Cost.HasNewUnknown)
            Show(text, CostTables.Unknown(review.Cost.New));
        if (!review.Difference.IsEmpty)
            Show(text, ReviewTables.Components(review));
        return text.ToString();
    }

    private static IEnumerable<ReviewPart> Environments(ImmutableArray<EnvironmentReview> alike, string inSight)
    {
        var names = Names([.. alike.Select(static review => review.Stack)]);
        yield return new ReviewPart(Rank.Verdict, names, $"### {names}: {inSight}");
        if (alike[0].IsNew)
            yield break;
        foreach (var (name, draw) in s_details)
        {
            // Values may differ where what becomes of them does not.
            if (alike.Select(review => draw(review, "")).Distinct(StringComparer.Ordinal).Count() == 1)
            {
                yield return new ReviewPart(Rank.Change, $"{name} in {names}", draw(alike[0], ""));
                continue;
            }

            foreach (var review in alike)
                yield return new ReviewPart(Rank.Change, $"{name} in {review.Stack}", draw(review, $" in {review.Stack}"));
        }
    }

    private static string Changes(EnvironmentReview review, ChangeKind kind, string title)
    {
        var text = new StringBuilder();
        MarkdownView.FoldKind(text, review.Difference, kind, title);
        return text.ToString();
    }

    private static string Outputs(EnvironmentReview review, string title)
    {
        var text = new StringBuilder();
        MarkdownView.FoldOutputs(text, review.Difference, title);
        return text.ToString();
    }

    private static string Replicas(EnvironmentReview review, string where)
    {
        var table = SurvivalTables.Changes(review.SurvivalBefore!, review.Survival);
        return Folded(table with { Title = table.Title + where }, SurvivalView.Totals(review.Survival));
    }

    private static string Names(ImmutableArray<string> stacks) =>
        stacks.Length == 1 ? stacks[0] : $"{string.Join(", ", stacks[..^1])} and {stacks[^1]}";

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

    private static ReviewPart Standing(Table table, params IReadOnlyList<string> notes) =>
        new(Rank.Standing, table.Title, Folded(table, notes));

    private static string Folded(Table table, params IReadOnlyList<string> notes)
    {
        if (table.IsEmpty)
            return "";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<details>\n<summary>{table.Title} ({table.Rows.Count})</summary>\n\n");
        MarkdownTable.Write(text, table);
        foreach (var note in notes)
            text.Append(note).Append("\n\n");
        return text.Append("</details>\n\n").ToString();
    }

    private static string Verdict(bool holds, int broken, string what, int noted = 0, string note = "")
    {
        var verdict = holds ? Kept : string.Create(CultureInfo.InvariantCulture, $"{Broken} {broken} {what}");
        return noted == 0 ? verdict : string.Create(CultureInfo.InvariantCulture, $"{verdict}, {noted} {note}");
    }

    private static string Number(int number) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);
}
