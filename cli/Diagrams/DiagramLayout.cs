using System.Collections.Immutable;

namespace GoCenter.Cli.Diagrams;

/// <summary>
/// Where the boxes of a diagram stand: in columns, each box right of everything it needs, near what it is tied to. Pixels.
/// </summary>
internal sealed class DiagramLayout
{
    /// <summary>Width of a box.</summary>
    public const int BoxWidth = 208;

    /// <summary>Height of the title of a box.</summary>
    public const int TitleHeight = 40;

    /// <summary>Height of a line in a box.</summary>
    public const int LineHeight = 16;

    /// <summary>Most lines of a box; the last one then says how many kinds there are besides.</summary>
    public const int MostLines = 6;

    private const int ColumnGap = 72;
    private const int RowGap = 18;
    private const int Margin = 16;

    // Sweeps over the columns; the order settles after a few.
    private const int Sweeps = 8;

    // Width to height of a screen that is not maximised.
    private const double BestShape = 1.6;

    /// <summary>Lays a diagram out.</summary>
    public DiagramLayout(Diagram diagram)
    {
        var levels = Columns(diagram);
        Order(diagram, levels);
        var heights = diagram.Boxes.Select(HeightOf).ToImmutableArray();
        var columns = Fold(levels, heights);
        var tallest = columns.Max(column => column.Sum(box => heights[box] + RowGap) - RowGap);
        var places = new (int X, int Y)[diagram.Boxes.Length];
        for (var column = 0; column < columns.Length; column++)
        {
            var y = Margin + ((tallest - columns[column].Sum(box => heights[box] + RowGap) + RowGap) / 2);
            foreach (var box in columns[column])
            {
                places[box] = (Margin + (column * (BoxWidth + ColumnGap)), y);
                y += heights[box] + RowGap;
            }
        }

        Places = [.. places];
        Heights = heights;
        Width = (2 * Margin) + (columns.Length * (BoxWidth + ColumnGap)) - ColumnGap;
        Height = (2 * Margin) + tallest;
    }

    /// <summary>The upper left corner of each box.</summary>
    public ImmutableArray<(int X, int Y)> Places { get; }

    /// <summary>The height of each box.</summary>
    public ImmutableArray<int> Heights { get; }

    /// <summary>Width of the picture.</summary>
    public int Width { get; }

    /// <summary>Height of the picture.</summary>
    public int Height { get; }

    private static int HeightOf(DiagramBox box) =>
        TitleHeight + (Math.Min(box.Contents.Length, MostLines) * LineHeight) + (box.Contents.IsEmpty ? 0 : 8);

    /// <summary>Each box in the column after the last of those it needs.</summary>
    private static List<int>[] Columns(Diagram diagram)
    {
        var needs = diagram.Arrows.ToLookup(static arrow => arrow.From, static arrow => arrow.To);
        var column = new int?[diagram.Boxes.Length];
        int ColumnOf(int box) => column[box] ??= needs[box].Select(needed => ColumnOf(needed) + 1).DefaultIfEmpty(0).Max();

        var columns = Enumerable.Range(0, diagram.Boxes.Length).GroupBy(ColumnOf).OrderBy(static group => group.Key)
            .Select(static group => group.ToList()).ToArray();
        return columns.Length == 0 ? [[]] : columns;
    }

    /// <summary>Folds columns that are too high into several, so that the whole is about as wide as a screen.</summary>
    private static List<int>[] Fold(List<int>[] columns, ImmutableArray<int> heights)
    {
        var highest = columns.Max(column => column.Sum(box => heights[box] + RowGap));
        var candidates = Enumerable.Range(1, columns.Max(static column => Math.Max(1, column.Count)))
            .Select(parts => columns.SelectMany(column => Chunks(column, heights, highest / parts)).ToArray());
        return candidates.MinBy(folded => Math.Abs(Math.Log(
            folded.Length * (BoxWidth + ColumnGap) / (double)Math.Max(1, folded.Max(column =>
                column.Sum(box => heights[box] + RowGap))) / BestShape)))!;
    }

    // As many parts as it takes, and each about as high as the others.
    private static IEnumerable<List<int>> Chunks(List<int> column, ImmutableArray<int> heights, int most)
    {
        var whole = column.Sum(box => heights[box] + RowGap);
        var part = whole / Math.Max(1, (whole + most - 1) / most);
        var chunk = new List<int>();
        var height = 0;
        foreach (var box in column)
        {
            if (chunk.Count > 0 && height + (heights[box] / 2) > part)
            {
                yield return chunk;
                (chunk, height) = ([], 0);
            }

            chunk.Add(box);
            height += heights[box] + RowGap;
        }

        yield return chunk;
    }

    /// <summary>Orders each column by where its neighbours stand, forth and back, which takes most crossings away.</summary>
    private static void Order(Diagram diagram, List<int>[] columns)
    {
        var neighbours = diagram.Arrows.Concat(diagram.Arrows.Select(static arrow => (From: arrow.To, To: arrow.From)))
            .ToLookup(static arrow => arrow.From, static arrow => arrow.To);
        var position = new double[diagram.Boxes.Length];
        void Place(List<int> column)
        {
            for (var i = 0; i < column.Count; i++)
                position[column[i]] = (i + 0.5) / column.Count;
        }

        foreach (var column in columns)
            Place(column);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var column in sweep % 2 == 0 ? columns : columns.Reverse())
            {
                var wished = column.ToDictionary(
                    static box => box, box => neighbours[box].Select(other => position[other]).DefaultIfEmpty(position[box]).Average());
                var sorted = column.OrderBy(box => wished[box]).ThenBy(static box => box).ToList();
                column.Clear();
                column.AddRange(sorted);
                Place(column);
            }
        }
    }
}
