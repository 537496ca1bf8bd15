using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>What the rules say of an environment, and the rules themselves, as Markdown.</summary>
internal static class PolicyMarkdown
{
    /// <summary>A report for a comment on a pull request: violations in sight, the rest folded away.</summary>
    public static string Draw(PolicyReport report)
    {
        var text = new StringBuilder();
        var violations = report.Violations.ToList();
        text.Append(CultureInfo.InvariantCulture, $"### Policy of `{report.Stack}`: {(violations.Count == 0 ? "holds" : $"{violations.Count} violations")}\n\n");
        if (violations.Count > 0)
        {
            text.Append("| rule | severity | resource | property | found | mend |\n|---|---|---|---|---|---|\n");
            foreach (var (rule, breach, _) in violations)
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"| {rule.Id} | {PolicyView.NameOf(rule.Severity)} | {Resource(breach)} | {Code(breach.Property)} | {Code(breach.Found)} | {Cell(rule.Mend)} |\n");
            }

            text.Append('\n');
        }

        if (!report.Unknown.IsEmpty)
        {
            Fold(text, report.Unknown.Length, "not known before the update", "| rule | resource | property |\n|---|---|---|\n", report.Unknown.Select(static finding =>
                $"| {finding.Rule.Id} | {Resource(finding.Breach)} | {Code(finding.Breach.Property)} |\n"));
        }

        var exceptions = PolicyView.ByException(report.Findings).ToList();
        if (exceptions.Count > 0)
        {
            Fold(text, exceptions.Count, "exceptions", "| rule | component | resources | why |\n|---|---|---|---|\n", exceptions.Select(static group =>
                $"| {group.Key.Rule} | {Code(group.Key.Place)} | {Cell(PolicyView.NamesOf(group))} | {Cell(group.Key.Reason)} |\n"));
        }

        if (!report.Charts.IsEmpty)
        {
            Fold(text, report.Charts.Length, "charts, whose pods are not in the graph", "| release | chart |\n|---|---|\n", report.Charts.Select(static chart =>
                $"| {Cell(chart.Name)} | {Cell($"{chart.Inputs.FindText("chart")} {chart.Inputs.FindText("version")}")} |\n"));
        }

        return text.ToString();
    }

    /// <summary>The rules as a table.</summary>
    public static string Draw(ImmutableArray<PolicyRule> rules)
    {
        var text = new StringBuilder("| rule | severity | source | holds when | mend |\n|---|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| `{rule.Id}` | {PolicyView.NameOf(rule.Severity)} | {Cell(rule.Source)} | {Cell(rule.Title)} | {Cell(rule.Mend)} |\n");
        }

        return text.ToString();
    }

    private static void Fold(StringBuilder text, int count, string title, string head, IEnumerable<string> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"<details>\n<summary>{count} {title}</summary>\n\n").Append(head);
        foreach (var row in rows)
            text.Append(row);
        text.Append("\n</details>\n\n");
    }

    private static string Resource(Breach breach) => $"{Code(TypeName.Shorten(breach.Resource.Type))} {Code(breach.Resource.Name)}";

    // Whatever stands in a resource must not become a tag, a link, or the end of the cell.
    private static string Code(string text) =>
        "<code>" + Escape(text).Replace("`", "&#96;", StringComparison.Ordinal).Replace("*", "&#42;", StringComparison.Ordinal) + "</code>";

    private static string Cell(string text) => Escape(text);

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
