using System.Collections.Immutable;
using GoCenter.Cli.Cost.Items;
using GoCenter.Cli.Diagrams;
using GoCenter.Cli.Inventories;

namespace GoCenter.Cli.Cost;

/// <summary>What an environment costs a month, as far as that can be told before anybody uses it.</summary>
internal sealed class CostReport
{
    private static readonly ICostSource[] s_sources = [new ClusterCosts(), new NetworkCosts(), new VolumeCosts(), new DatabaseCosts(), new StorageCosts()];

    /// <summary>The environment's name.</summary>
    public required string Stack { get; init; }

    /// <summary>The prices.</summary>
    public required PriceList Prices { get; init; }

    /// <summary>How far from its minimum to its maximum a node pool typically is: 0 to 1.</summary>
    public required decimal TypicalShare { get; init; }

    /// <summary>What costs a known amount, sorted by layer.</summary>
    public required ImmutableArray<CostLine> Lines { get; init; }

    /// <summary>What has a price, and costs as much as it is used.</summary>
    public required ImmutableArray<CostLine> ByUse { get; init; }

    /// <summary>What costs, but nobody here knows how much.</summary>
    public required ImmutableArray<CostLine> Unknown { get; init; }

    /// <summary>Types of Google resources of which it is not known whether they cost, and how many of them there are.</summary>
    public required ImmutableArray<(string Type, int Count)> UnknownTypes { get; init; }

    /// <summary>The known amounts together.</summary>
    public CostRange Total => Lines.Aggregate(default(CostRange), static (sum, line) => sum + line.Monthly!.Value);

    /// <summary>How much less that is than with every machine on demand.</summary>
    public required CostRange Saving { get; init; }

    /// <summary>The amounts of each layer, the largest first.</summary>
    public IEnumerable<(string Layer, CostRange Monthly)> Layers => Lines
        .GroupBy(static line => line.Layer, static line => line.Monthly!.Value, StringComparer.Ordinal)
        .Select(static group => (group.Key, group.Aggregate(static (sum, amount) => sum + amount)))
        .OrderByDescending(static layer => layer.Item2.Typical)
        .ThenBy(static layer => layer.Key, StringComparer.Ordinal);

    /// <summary>Estimates an environment.</summary>
    /// <param name="inventory">The environment.</param>
    /// <param name="prices">The prices.</param>
    /// <param name="typicalShare">How far from its minimum to its maximum a node pool typically is: 0 to 1.</param>
    public static CostReport Of(Inventory inventory, PriceList prices, decimal typicalShare)
    {
        var graph = inventory.Graph;
        var context = new CostContext(inventory, typicalShare);
        var lines = s_sources.SelectMany(source => source.Items(context))
            .Select(item => new CostLine(Diagram.TopOf(graph, item.Resource).Name, item, prices.Find(item.Sku, item.Region)))
            .OrderBy(static line => line.Layer, StringComparer.Ordinal)
            .ToList();
        var counted = lines.Select(static line => line.Item.Resource.Type).ToHashSet(StringComparer.Ordinal);

        return new CostReport
        {
            Stack = graph.Stack,
            Prices = prices,
            TypicalShare = typicalShare,
            Lines = [.. lines.Where(static line => line.Monthly is not null)],
            ByUse = [.. lines.Where(static line => line is { Price: not null, Item.Quantity: null })],
            Unknown = [.. lines.Where(static line => line.Price is null)],
            UnknownTypes =
            [
                .. graph.Resources.Where(node => node.Type.StartsWith("gcp:", StringComparison.Ordinal)
                    && !counted.Contains(node.Type)
                    && !FreeTypes.Contains(node.Type))
                    .CountBy(static node => node.Type).Select(static type => (type.Key, type.Value)),
            ],
            Saving = lines.Aggregate(default(CostRange), (sum, line) => sum + SavingOf(line, prices)),
        };
    }

    private static CostRange SavingOf(CostLine line, PriceList prices) =>
        line is { Price: { } price, Item: { OnDemandSku: { } sku, Quantity: { } quantity, Region: var region } }
            && prices.Find(sku, region) is { } onDemand
            ? quantity * (onDemand.Amount - price.Amount)
            : default;
}
