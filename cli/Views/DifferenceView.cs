using System.Globalization;
using GoCenter.Cli.Differences;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>What would be created, updated and deleted, property by property.</summary>
internal static class DifferenceView
{
    private const int ValueLimit = 160;

    /// <summary>Lists every change, and the totals.</summary>
    public static StyledText Draw(GraphDifference difference)
    {
        var text = new StyledText();
        foreach (var change in difference.Resources)
            text.Add(DrawResource(change));
        if (!difference.Outputs.IsEmpty)
        {
            text.Line(" ~  Outputs:", Tone.Update);
            foreach (var output in difference.Outputs)
                DrawProperty(text, output);
        }

        if (!difference.IsEmpty)
            text.Line();
        return text.Add(DrawTotals(difference));
    }

    /// <summary>One resource and its properties.</summary>
    public static StyledText DrawResource(ResourceChange change)
    {
        var text = new StyledText();
        var (sign, tone, verb) = change.Kind switch
        {
            ChangeKind.Create => ("+", Tone.Create, "create"),
            ChangeKind.Delete => ("-", Tone.Delete, "delete"),
            _ => ("~", Tone.Update, "update"),
        };
        text.Add($" {sign}  ", tone).Add(TypeName.Shorten(change.Resource.Type)).Add($"  {change.Resource.Name}  ", Tone.Strong);
        text.Line(change is { Kind: ChangeKind.Delete, Resource.Protect: true } ? "delete (protected: Pulumi will refuse)" : verb, tone);
        foreach (var property in change.Properties)
            DrawProperty(text, property);
        return text;
    }

    /// <summary>The totals alone.</summary>
    public static StyledText DrawTotals(GraphDifference difference)
    {
        var text = new StyledText();
        text.Line("Resources:", Tone.Strong);
        AddTotal(text, "+", Tone.Create, difference.Count(ChangeKind.Create), "to create");
        AddTotal(text, "~", Tone.Update, difference.Count(ChangeKind.Update), "to update");
        AddTotal(text, "-", Tone.Delete, difference.Count(ChangeKind.Delete), "to delete");
        text.Line(string.Create(CultureInfo.InvariantCulture, $"    {difference.Unchanged} unchanged"));
        return text;
    }

    private static void AddTotal(StyledText text, string sign, Tone tone, int count, string what)
    {
        if (count > 0)
            text.Add("    ").Line(string.Create(CultureInfo.InvariantCulture, $"{sign} {count} {what}"), tone);
    }

    private static void DrawProperty(StyledText text, PropertyChange change)
    {
        var (sign, tone) = change switch
        {
            { Old: null } => ("+", Tone.Create),
            { New: null } => ("-", Tone.Delete),
            _ => ("~", Tone.Update),
        };
        text.Add($"      {sign} ", tone).Add(change.Path + ":");
        if (change is { Old.Kind: InputKind.Text, New.Kind: InputKind.Text } && (change.Old.Text.Contains('\n') || change.New.Text.Contains('\n')))
        {
            DrawLines(text, change.Old.Text, change.New.Text);
            return;
        }

        text.Add(" ");
        if (change.Old is not null)
            text.Add(ValueText.Inline(change.Old, ValueLimit), Tone.Delete);
        if (change is { Old: not null, New: not null })
            text.Add(" -> ");
        if (change.New is not null)
            text.Add(ValueText.Inline(change.New, ValueLimit), Tone.Create);
        text.Line();
    }

    private static void DrawLines(StyledText text, string old, string @new)
    {
        var (line, removed, added) = LineDifference.Between(old, @new);
        text.Line(string.Create(CultureInfo.InvariantCulture, $" (from line {line})"), Tone.Faint);
        foreach (var gone in removed)
            text.Add("          ").Line("- " + Printable(gone), Tone.Delete);
        foreach (var come in added)
            text.Add("          ").Line("+ " + Printable(come), Tone.Create);
    }

    // A control character would act on the reader's terminal.
    private static string Printable(string line) =>
        string.Create(line.Length, line, static (characters, source) =>
        {
            for (var i = 0; i < characters.Length; i++)
                characters[i] = char.IsControl(source[i]) && source[i] != '\t' ? '\u00b7' : source[i];
        });
}
