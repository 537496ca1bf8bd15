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
        var broken = DrawBroken(text, report);
        var allowed = DrawAllowed(text, report);
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

    private static int DrawBroken(StyledText text, ParityReport report)
    {
        var rows = new Columns("    ");
        rows.Add(Tone.Faint, "Type", "Name", "Property", report.Left, report.Right, "Differs in");
        var count = 0;
        foreach (var finding in report.Findings)
        {
            if (finding.Allowance is not null)
                continue;
            count++;
            rows.Add(
                (TypeName.Shorten(finding.Type), Tone.Plain),
                (finding.Name, Tone.Strong),
                (finding.Property.Length == 0 ? "(the resource)" : finding.Property, Tone.Plain),
                (finding.Left, Tone.Plain),
                (finding.Right, Tone.Plain),
                (finding.IsShape ? "shape" : "value", Tone.Delete));
        }

        if (count == 0)
            return 0;
        text.Line("Differences that nothing allows:", Tone.Strong);
        rows.WriteTo(text);
        text.Line();
        return count;
    }

    // One row an allowance, with the first difference it covers: the reader wants to know what is let through, not how often.
    private static int DrawAllowed(StyledText text, ParityReport report)
    {
        var first = new Dictionary<ParityAllowance, (ParityFinding Finding, int Count)>(ReferenceEqualityComparer.Instance);
        var order = new List<ParityAllowance>();
        var total = 0;
        foreach (var finding in report.Findings)
        {
            if (finding.Allowance is not { } allowance)
                continue;
            total++;
            if (first.TryGetValue(allowance, out var seen))
            {
                first[allowance] = (seen.Finding, seen.Count + 1);
                continue;
            }

            order.Add(allowance);
            first.Add(allowance, (finding, 1));
        }

        if (total == 0)
            return 0;
        var rows = new Columns("    ", true);
        rows.Add(Tone.Faint, "", "Type", "Property", report.Left, report.Right, "Why");
        foreach (var allowance in order)
        {
            var (finding, count) = first[allowance];
            rows.Add(
                (count.ToString(CultureInfo.InvariantCulture), Tone.Plain),
                (TypeName.Shorten(allowance.Type), Tone.Plain),
                (allowance.Property, Tone.Plain),
                (finding.Left, Tone.Plain),
                (finding.Right, Tone.Plain),
                (allowance.Reason, Tone.Faint));
        }

        text.Line("Allowed differences, how many and the first of them:", Tone.Strong);
        rows.WriteTo(text);
        text.Line();
        return total;
    }
}
