using System.Text;

namespace GoCenter.Cli.Text;

/// <summary>Text in pieces of one tone each: what a view returns, so that the view need not know where it is shown.</summary>
internal sealed class StyledText
{
    private readonly List<(string Text, Tone Tone)> _pieces = [];

    /// <summary>The pieces in order; a line ends with a piece that ends in a line feed.</summary>
    public IReadOnlyList<(string Text, Tone Tone)> Pieces => _pieces;

    /// <summary>Adds a piece.</summary>
    public StyledText Add(string text, Tone tone = Tone.Plain)
    {
        if (text.Length > 0)
            _pieces.Add((text, tone));
        return this;
    }

    /// <summary>Adds a piece and ends the line.</summary>
    public StyledText Line(string text = "", Tone tone = Tone.Plain) => Add(text, tone).Add("\n");

    /// <summary>Adds all pieces of another text.</summary>
    public StyledText Add(StyledText other)
    {
        _pieces.AddRange(other._pieces);
        return this;
    }

    /// <summary>The text without its tones.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var piece in _pieces)
            text.Append(piece.Text);
        return text.ToString();
    }
}
