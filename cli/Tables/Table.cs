using System.Collections.Immutable;
using System.Globalization;
using GoCenter.Cli.Text;

namespace GoCenter.Cli.Tables;

/// <summary>A table that a report is shown as: on a terminal, in Markdown and on a page.</summary>
/// <param name="Title">What it shows, without a full stop.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record Table(string Title, params ImmutableArray<TableColumn> Columns)
{
    private readonly List<ImmutableArray<TableCell>> rows = [];

    /// <summary>The rows, each as long as there are columns.</summary>
    public IReadOnlyList<ImmutableArray<TableCell>> Rows => rows;

    /// <summary>Whether it has nothing to show.</summary>
    public bool IsEmpty => rows.Count == 0;

    /// <summary>Adds a row.</summary>
    public Table Add(params ImmutableArray<TableCell> cells)
    {
        if (cells.Length != Columns.Length)
            throw new ArgumentException($"{Title}: {cells.Length} cells for {Columns.Length} columns", nameof(cells));
        rows.Add(cells);
        return this;
    }

    /// <summary>The first rows, and one that says how many there are besides.</summary>
    public Table First(int count)
    {
        if (rows.Count <= count)
            return this;
        var cut = new Table(Title, Columns);
        cut.rows.AddRange(rows.Take(count));
        return cut.Add([new TableCell(string.Create(CultureInfo.InvariantCulture, $"and {rows.Count - count} more"), Tone.Faint), .. Columns.Skip(1).Select(static _ => new TableCell(""))]);
    }

    /// <summary>The table as aligned text under its title.</summary>
    public StyledText ToText()
    {
        var text = new StyledText().Line($"{Title}:", Tone.Strong);
        var lines = new Columns("    ", [.. Columns.Select(static column => column.IsNumber)]);
        if (Columns.Any(static column => column.Head.Length > 0))
            lines.Add(Tone.Faint, [.. Columns.Select(static column => column.Head)]);
        foreach (var row in rows)
            lines.Add([.. row.Select(static cell => (cell.Text, cell.Tone))]);
        lines.WriteTo(text);
        return text;
    }
}
