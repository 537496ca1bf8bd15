namespace GoCenter.Cli.Text;

/// <summary>
/// Rows of cells, aligned at the widest cell of each column and at nothing else, so that output does not depend on a terminal.
/// </summary>
internal sealed class Columns(string indent, params bool[] alignRight)
{
    private readonly List<(string Text, Tone Tone)[]> _rows = [];

    /// <summary>Adds a row of one tone.</summary>
    public void Add(Tone tone, params ReadOnlySpan<string> cells)
    {
        var row = new (string, Tone)[cells.Length];
        for (var i = 0; i < cells.Length; i++)
            row[i] = (cells[i], tone);
        _rows.Add(row);
    }

    /// <summary>Adds a row of cells with a tone each.</summary>
    public void Add(params (string Text, Tone Tone)[] cells) => _rows.Add(cells);

    /// <summary>Writes the rows.</summary>
    public void WriteTo(StyledText text)
    {
        var widths = new List<int>();
        foreach (var row in _rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (i == widths.Count)
                    widths.Add(0);
                widths[i] = Math.Max(widths[i], row[i].Text.Length);
            }
        }

        foreach (var row in _rows)
        {
            text.Add(indent);
            for (var i = 0; i < row.Length; i++)
            {
                var (cell, tone) = row[i];
                var padding = new string(' ', widths[i] - cell.Length);
                var right = i < alignRight.Length && alignRight[i];
                if (right)
                    text.Add(padding);
                text.Add(cell, tone);
                if (i == row.Length - 1)
                    continue;
                text.Add(right ? "  " : padding + "  ");
            }

            text.Line();
        }
    }
}
