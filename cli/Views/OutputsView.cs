using GoCenter.Cli.Graph;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Views;

/// <summary>The stack's outputs, as <c>pulumi preview</c> lists them.</summary>
internal static class OutputsView
{
    /// <summary>Lists the outputs; nothing when there are none.</summary>
    public static StyledText Draw(ResourceGraph graph)
    {
        var text = new StyledText();
        if (graph.Outputs.Entries.IsEmpty)
            return text;
        text.Line("Outputs:", Tone.Strong);
        var rows = new Columns("    ", false, false);
        foreach (var (key, value) in graph.Outputs.Entries)
            rows.Add((key + ":", Tone.Plain), (ValueText.Inline(value, 200), value.Kind == InputKind.Secret ? Tone.Faint : Tone.Plain));
        rows.WriteTo(text);
        text.Line();
        return text;
    }
}
