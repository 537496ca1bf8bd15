using System.Globalization;
using GoCenter.Cli.Parity;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>The parity of two environments as a table.</summary>
internal static class ParityView
{
    /// <summary>Draws what breaks parity, what is allowed and why, and the allowances to remove.</summary>
    public static StyledText Draw(ParityReport report)
    {
        var text = new StyledText();
        var broken = DrawFindings(text, report, allowed: false);
        var allowed = DrawFindings(text, report, allowed: true);
        if (!report.Unused.IsEmpty)
        {
            text.Line("Allowances that cover nothing any more:", Tone.Strong);
            var rows = new Columns("    ");
            foreach (var allowance in report.Unused)
                rows.Add(Tone.Update, TypeName.Shorten(allowance.Type), allowance.Property, allowance.Reason);
            rows.WriteTo(text);
            text.Line();
        }

        var totals = string.Create(
            CultureInfo.InvariantCulture, $"resources in both {report.Compared}, differences allowed {allowed}, not allowed {broken}, allowances unused {report.Unused.Length}");
        text.Line($"{report.Left} and {report.Right}: {totals}", report.Holds ? Tone.Create : Tone.Delete);
        return text;
    }

    private static int DrawFindings(StyledText text, ParityReport report, bool allowed)
    {
        var rows = new Columns("    ");
        if (allowed)
            rows.Add(Tone.Faint, "Type", "Name", "Property", report.Left, report.Right, "Why");
        else
            rows.Add(Tone.Faint, "Type", "Name", "Property", report.Left, report.Right, "What differs");
        var count = 0;
        foreach (var finding in report.Findings)
        {
            if (finding.Allowance is not null != allowed)
                continue;
            count++;
            rows.Add(
                (TypeName.Shorten(finding.Type), Tone.Plain),
                (finding.Name, Tone.Strong),
                (finding.Property.Length == 0 ? "(the resource)" : finding.Property, Tone.Plain),
                (finding.Left, Tone.Plain),
                (finding.Right, Tone.Plain),
                (finding.Allowance?.Reason ?? (finding.IsShape ? "shape" : "value"), allowed ? Tone.Faint : Tone.Delete));
        }

        if (count == 0)
            return 0;
        text.Line(allowed ? "Allowed differences:" : "Differences that nothing allows:", Tone.Strong);
        rows.WriteTo(text);
        text.Line();
        return count;
    }
}
