using System.Globalization;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Tables;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>What the rules say of an environment, as tables.</summary>
internal static class PolicyTables
{
    /// <summary>Breaches, a row each.</summary>
    public static Table Breaches(string title, IEnumerable<PolicyFinding> findings)
    {
        var table = new Table(title, "Rule", "Severity", "Type", "Resource", "Property", "Found", "Mend");
        foreach (var (rule, breach, _) in findings)
        {
            table.Add(
                new TableCell(rule.Id, Tone.Strong),
                new TableCell(PolicyView.NameOf(rule.Severity), PolicyView.ToneOf(rule.Severity)),
                TypeName.Shorten(breach.Resource.Type),
                new TableCell(breach.Resource.Name, Tone.Strong),
                breach.Property,
                new TableCell(breach.Found, Tone.Delete),
                new TableCell(rule.Mend, Tone.Faint));
        }

        return table;
    }

    /// <summary>The breaches that nothing excuses.</summary>
    public static Table Violations(PolicyReport report) => Breaches("Rules that are not kept", report.Violations);

    /// <summary>Exceptions, a row each: the reader judges a reason once.</summary>
    public static Table Exceptions(PolicyReport report) => Exceptions("Exceptions, how much each excuses and why", report.Findings);

    /// <summary>The exceptions that excuse some breaches, a row each.</summary>
    public static Table Exceptions(string title, IEnumerable<PolicyFinding> findings)
    {
        var table = new Table(title, TableColumn.Number(""), "Rule", "Component", "Resources", "Why");
        foreach (var group in PolicyView.ByException(findings))
        {
            table.Add(
                group.Count().ToString(CultureInfo.InvariantCulture), group.Key.Rule, group.Key.Place, PolicyView.NamesOf(group),
                new TableCell(group.Key.Reason, Tone.Faint));
        }

        return table;
    }

    /// <summary>The exceptions of all environments, a row each, and how much each excuses in each.</summary>
    public static Table Exceptions(IReadOnlyList<PolicyReport> reports)
    {
        var table = new Table("Exceptions, how much each excuses and why",
            [.. reports.Select(static report => TableColumn.Number(report.Stack)), "Rule", "Component", "Resources", "Why"]);
        foreach (var group in PolicyView.ByException(reports.SelectMany(static report => report.Findings)))
        {
            var counts = reports.Select(report => report.Findings.Count(finding => finding.Exception == group.Key));
            table.Add(
            [
                .. counts.Select(static count => new TableCell(count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture))),
                group.Key.Rule, group.Key.Place, PolicyView.NamesOf(group), new TableCell(group.Key.Reason, Tone.Faint),
            ]);
        }

        return table;
    }

    /// <summary>What is not known before the update.</summary>
    public static Table Unknown(PolicyReport report)
    {
        var table = new Table(
            "Not known before the update, so neither kept nor broken", "Rule", "Severity", "Type", "Resource", "Property");
        foreach (var (rule, breach, _) in report.Unknown)
        {
            table.Add(
                new TableCell(rule.Id, Tone.Update), PolicyView.NameOf(rule.Severity), TypeName.Shorten(breach.Resource.Type),
                breach.Resource.Name, breach.Property);
        }

        return table;
    }

    /// <summary>Charts, whose pods the graph does not have.</summary>
    public static Table Charts(PolicyReport report)
    {
        var table = new Table("Charts, checked only in the values that they are given; the pods that they make are not in the graph",
            "Release", "Chart", "Namespace");
        foreach (var chart in report.Charts)
            table.Add(chart.Name, $"{chart.Inputs.FindText("chart")} {chart.Inputs.FindText("version")}",
                chart.Inputs.FindText("namespace") ?? "");
        return table;
    }
    /// <summary>The rules themselves.</summary>
    public static Table Rules(IEnumerable<PolicyRule> rules)
    {
        var table = new Table("Rules of security and reliability", "Rule", "Severity", "Source", "Holds when", "Mend");
        foreach (var rule in rules)
        {
            table.Add(
                new TableCell(rule.Id, Tone.Strong),
                new TableCell(PolicyView.NameOf(rule.Severity), PolicyView.ToneOf(rule.Severity)),
                rule.Source,
                rule.Title,
                new TableCell(rule.Mend, Tone.Faint));
        }

        return table;
    }
}
