using System.Globalization;
using GoCenter.Cli.Policy;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>What the rules say of an environment, as tables.</summary>
internal static class PolicyView
{
    // As many names as a line of the report can hold; the rest are counted.
    private const int NamesShown = 3;

    /// <summary>Draws violations, exceptions with their reasons, what is not known, what cannot be seen, and the totals.</summary>
    public static StyledText Draw(PolicyReport report)
    {
        var text = new StyledText();
        foreach (var table in new[] { PolicyTables.Violations(report), PolicyTables.Exceptions(report), PolicyTables.Unknown(report), PolicyTables.Charts(report) })
        {
            if (!table.IsEmpty)
                text.Add(table.ToText()).Line();
        }

        return text.Line(Totals(report), report.Holds ? Tone.Create : Tone.Delete);
    }

    /// <summary>One line with the numbers.</summary>
    public static string Totals(PolicyReport report)
    {
        var broken = report.Violations.ToList();
        var severities = string.Join(", ", Enum.GetValues<Severity>().Reverse().Select(severity =>
            string.Create(
                CultureInfo.InvariantCulture, $"{NameOf(severity)} {broken.Count(finding => finding.Rule.Severity == severity)}")));
        var unknown = report.Unknown.IsEmpty
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", not known before the update {report.Unknown.Length}");
        return string.Create(CultureInfo.InvariantCulture,
            $"{report.Stack}: rules {report.Rules.Length}, violations {broken.Count} ({severities}), excepted {report.Excepted.Count()}{unknown}, charts {report.Charts.Length}");
    }

    /// <summary>A severity as reports write it.</summary>
    public static string NameOf(Severity severity) => severity switch
    {
        Severity.High => "high",
        Severity.Medium => "medium",
        _ => "low",
    };

    /// <summary>Exceptions with what each excuses, in the order that they are met.</summary>
    public static IEnumerable<IGrouping<PolicyException, PolicyFinding>> ByException(IEnumerable<PolicyFinding> findings) =>
        findings.Where(static finding => finding.Exception is not null)
            .GroupBy(static finding => finding.Exception!, (IEqualityComparer<PolicyException>)ReferenceEqualityComparer.Instance);

    /// <summary>The first few names of what an exception excuses, and how many more there are.</summary>
    public static string NamesOf(IEnumerable<PolicyFinding> findings)
    {
        var names = findings.Select(static finding => finding.Breach.Resource.Name).Distinct(StringComparer.Ordinal).ToList();
        var shown = string.Join(", ", names.Take(NamesShown));
        return names.Count <= NamesShown
            ? shown
            : string.Create(CultureInfo.InvariantCulture, $"{shown} and {names.Count - NamesShown} more");
    }

    /// <summary>How a severity looks where there are colours.</summary>
    public static Tone ToneOf(Severity severity) => severity switch
    {
        Severity.High => Tone.Delete,
        Severity.Medium => Tone.Update,
        _ => Tone.Plain,
    };
}
