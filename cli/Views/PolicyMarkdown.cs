using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Tables;

namespace GoCenter.Cli.Views;

/// <summary>What the rules say of an environment, and the rules themselves, as Markdown.</summary>
internal static class PolicyMarkdown
{
    /// <summary>A report for a comment on a pull request: violations in sight, the rest folded away.</summary>
    public static string Draw(PolicyReport report)
    {
        var text = new StringBuilder();
        var violations = PolicyTables.Violations(report);
        var verdict = violations.IsEmpty ? "holds" : string.Create(CultureInfo.InvariantCulture, $"{violations.Rows.Count} violations");
        text.Append(CultureInfo.InvariantCulture, $"### Policy of `{report.Stack}`: {verdict}\n\n");
        if (!violations.IsEmpty)
            MarkdownTable.Write(text, violations);
        foreach (var table in new[] { PolicyTables.Unknown(report), PolicyTables.Exceptions(report), PolicyTables.Charts(report) })
        {
            if (table.IsEmpty)
                continue;
            text.Append(CultureInfo.InvariantCulture, $"<details>\n<summary>{table.Title} ({table.Rows.Count})</summary>\n\n");
            MarkdownTable.Write(text, table);
            text.Append("</details>\n\n");
        }

        return text.ToString();
    }

    /// <summary>The rules as a table.</summary>
    public static string Draw(ImmutableArray<PolicyRule> rules)
    {
        var text = new StringBuilder();
        MarkdownTable.Write(text, PolicyTables.Rules(rules));
        return text.ToString();
    }
}
