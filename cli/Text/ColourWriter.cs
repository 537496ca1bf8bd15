using Spectre.Console;

namespace GoCenter.Cli.Text;

/// <summary>Shows styled text on a terminal. Kept apart so that a pipe never loads what draws colours.</summary>
internal static class ColourWriter
{
    /// <summary>Writes the text with colours, without wrapping it: the terminal does that, and copying a line keeps it whole.</summary>
    public static void Write(StyledText text, TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = int.MaxValue / 2;
        foreach (var (piece, tone) in text.Pieces)
        {
            if (tone == Tone.Plain)
                writer.Write(piece);
            else
                console.Write(new Paragraph(piece, StyleOf(tone)));
        }
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Faint => new Style(decoration: Decoration.Dim),
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Create => new Style(Color.Green),
        Tone.Update => new Style(Color.Yellow),
        _ => new Style(Color.Red),
    };
}
