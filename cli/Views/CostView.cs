using GoCenter.Cli.Cost;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>The monthly cost on a terminal.</summary>
internal static class CostView
{
    /// <summary>Draws layers, resources, what depends on use, what is not known, and where the prices come from.</summary>
    public static StyledText Draw(CostReport report)
    {
        var text = CostTables.Layers(report).ToText();
        foreach (var table in new[] { CostTables.Resources(report), CostTables.ByUse(report), CostTables.Unknown(report) })
        {
            if (!table.IsEmpty)
                text.Line().Add(table.ToText());
        }

        text.Line();
        foreach (var note in CostTables.Notes(report))
            text.Line(note, Tone.Faint);
        return text;
    }

    /// <summary>Draws what a change costs.</summary>
    public static StyledText Draw(CostDifference difference) => CostTables.Change(difference).ToText();
}
