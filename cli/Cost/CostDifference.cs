using System.Collections.Immutable;

namespace GoCenter.Cli.Cost;

/// <summary>What a change costs.</summary>
/// <param name="Old">Before.</param>
/// <param name="New">After.</param>
internal sealed record CostDifference(CostReport Old, CostReport New)
{
    /// <summary>The difference of the totals.</summary>
    public CostRange Total => New.Total - Old.Total;

    /// <summary>The lines that are new, gone or of another amount; each with what it cost and costs, where it is there.</summary>
    public ImmutableArray<(CostLine? Old, CostLine? New, CostRange Change)> Lines { get; } = Compare(Old, New);

    /// <summary>Whether something costs now of which no price is known: it is in no total, so the difference tells too little.</summary>
    public bool HasNewUnknown =>
        New.Unknown.Select(static line => line.Key).Except(Old.Unknown.Select(static line => line.Key), StringComparer.Ordinal).Any()
        || New.UnknownTypes.Select(static type => type.Type).Except(Old.UnknownTypes.Select(static type => type.Type), StringComparer.Ordinal).Any();

    private static ImmutableArray<(CostLine? Old, CostLine? New, CostRange Change)> Compare(CostReport old, CostReport @new)
    {
        var before = ByKey(old);
        var after = ByKey(@new);
        return
        [
            .. before.Keys.Union(after.Keys, StringComparer.Ordinal)
                .Select(key => (Old: before.GetValueOrDefault(key), New: after.GetValueOrDefault(key)))
                .Select(static pair => (pair.Old, pair.New, Change: (pair.New?.Monthly ?? default) - (pair.Old?.Monthly ?? default)))
                .Where(static pair => pair.Change != default)
                .OrderByDescending(static pair => Math.Abs(pair.Change.Typical))
                .ThenBy(static pair => (pair.New ?? pair.Old)!.Key, StringComparer.Ordinal),
        ];
    }

    // Two lines of a resource with the same kind of unit, such as two volumes, are one line here.
    private static Dictionary<string, CostLine> ByKey(CostReport report)
    {
        var lines = new Dictionary<string, CostLine>(StringComparer.Ordinal);
        foreach (var line in report.Lines)
        {
            lines[line.Key] = lines.TryGetValue(line.Key, out var same)
                ? line with { Item = line.Item with { Quantity = line.Item.Quantity!.Value + same.Item.Quantity!.Value } }
                : line;
        }

        return lines;
    }
}
