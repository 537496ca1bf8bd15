using System.Globalization;
using GoCenter.Cli.Parity;
using GoCenter.Cli.Tables;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>The parity of two environments as tables.</summary>
internal static class ParityTables
{
    /// <summary>What breaks parity, what is allowed and why, and the allowances to remove.</summary>
    public static IEnumerable<Table> All(ParityReport report) => [Broken(report), Allowed(report), Unused(report)];

    /// <summary>Differences that nothing allows.</summary>
    public static Table Broken(ParityReport report)
    {
        var table = new Table("Differences that nothing allows", "Type", "Name", "Property", report.Left, report.Right, "Differs in");
        foreach (var finding in report.Findings.Where(static finding => finding.Allowance is null))
        {
            table.Add(
                TypeName.Shorten(finding.Type),
                new TableCell(finding.Name, Tone.Strong),
                finding.Property.Length == 0 ? "(the resource)" : finding.Property,
                finding.Left,
                finding.Right,
                new TableCell(finding.IsShape ? "shape" : "value", Tone.Delete));
        }

        return table;
    }

    /// <summary>
    /// One row an allowance, with the first difference it covers: the reader wants to know what is let through, not how often.
    /// </summary>
    public static Table Allowed(ParityReport report)
    {
        var table = new Table("Allowed differences, how many and the first of them", TableColumn.Number(""), "Type", "Property",
            report.Left, report.Right, "Why");
        foreach (var group in report.Findings.Where(static finding => finding.Allowance is not null)
            .GroupBy(static finding => finding.Allowance!, (IEqualityComparer<ParityAllowance>)ReferenceEqualityComparer.Instance))
        {
            var first = group.First();
            table.Add(
                group.Count().ToString(CultureInfo.InvariantCulture), TypeName.Shorten(group.Key.Type), group.Key.Property, first.Left,
                first.Right,
                new TableCell(group.Key.Reason, Tone.Faint));
        }

        return table;
    }

    /// <summary>One row an allowance, and how many differences it covers between each two environments.</summary>
    public static Table Allowed(IReadOnlyList<ParityReport> reports)
    {
        var table = new Table("Differences between environments that are allowed, how many and why",
            [.. reports.Select(static report => TableColumn.Number($"{report.Left} {report.Right}")), "Type", "Property", "Why"]);
        var counts = reports.Select(static report => report.Findings.Where(static finding => finding.Allowance is not null)
            .GroupBy(static finding => finding.Allowance!).ToDictionary(static group => group.Key, static group => group.Count())).ToList();
        foreach (var allowance in counts.SelectMany(static count => count.Keys).Distinct())
        {
            table.Add(
            [
                .. counts.Select(
                    count => new TableCell(
                        count.TryGetValue(allowance, out var covered) ? covered.ToString(CultureInfo.InvariantCulture) : "")),
                TypeName.Shorten(allowance.Type), allowance.Property, new TableCell(allowance.Reason, Tone.Faint),
            ]);
        }

        return table;
    }

    /// <summary>Allowances to remove.</summary>
    public static Table Unused(params IReadOnlyList<ParityReport> reports)
    {
        var table = new Table("Allowances that nothing here needs", "Type", "Property", "Why");
        foreach (var allowance in reports.SelectMany(static report => report.Unused).Distinct())
            table.Add(new TableCell(TypeName.Shorten(allowance.Type), Tone.Update), allowance.Property, allowance.Reason);
        return table;
    }
}
