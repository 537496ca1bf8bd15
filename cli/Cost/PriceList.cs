using System.Collections.Immutable;

namespace GoCenter.Cli.Cost;

/// <summary>What things cost, where, and who says so. What is not in it has no price here: nothing is guessed.</summary>
internal sealed class PriceList
{
    private readonly Dictionary<(string Sku, string Region), Price> prices;

    /// <summary>Makes a list of prices, of which no two are for the same thing.</summary>
    public PriceList(string currency, ImmutableArray<PriceSource> sources, IEnumerable<Price> prices)
    {
        Currency = currency;
        Sources = sources;
        this.prices = prices.ToDictionary(static price => (price.Sku, price.Region));
    }

    /// <summary>The currency, as ISO 4217 writes it: <c>USD</c>.</summary>
    public string Currency { get; }

    /// <summary>Where the prices come from.</summary>
    public ImmutableArray<PriceSource> Sources { get; }

    /// <summary>The price of something in a region, or everywhere; null when it is not known.</summary>
    public Price? Find(string sku, string region) =>
        prices.TryGetValue((sku, region), out var price) || prices.TryGetValue((sku, Price.AnyRegion), out price) ? price : null;
}
