using System.Globalization;
using GoCenter.Cli.Parity;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>The parity of two environments on a terminal.</summary>
internal static class ParityView
{
    /// <summary>Draws what breaks parity, what is allowed and why, and the allowances to remove.</summary>
    public static StyledText Draw(ParityReport report)
    {
        var text = new StyledText();
        foreach (var table in ParityTables.All(report).Where(static table => !table.IsEmpty))
            text.Add(table.ToText()).Line();
        return text.Line(Totals(report), report.Holds ? Tone.Create : Tone.Delete);
    }

    /// <summary>One line with the numbers.</summary>
    public static string Totals(ParityReport report)
    {
        var allowed = report.Findings.Count(static finding => finding.Allowance is not null);
        return string.Create(CultureInfo.InvariantCulture,
            $"{report.Left} and {report.Right}: resources in both {report.Compared}, differences allowed {allowed}, not allowed {report.Findings.Length - allowed}, allowances unused {report.Unused.Length}");
    }
}
