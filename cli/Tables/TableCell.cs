using GoCenter.Cli.Text;

namespace GoCenter.Cli.Tables;

/// <summary>A cell of a <see cref="Table"/>.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Tone">How it looks where there are colours.</param>
internal readonly record struct TableCell(string Text, Tone Tone = Tone.Plain)
{
    public static implicit operator TableCell(string text) => new(text);
}
