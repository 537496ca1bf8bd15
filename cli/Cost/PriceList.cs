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

    /// <summary>The unit that something is counted in, wherever it is; null when no price for it is known.</summary>
    public string? UnitOf(string sku) => prices.Values.FirstOrDefault(price => price.Sku == sku)?.Unit;

    /// <summary>Prices for another unit than the one that a thing is counted in: an amount would come out that nobody pays.</summary>
    /// <param name="own">The list with the units that things are counted in.</param>
    public IEnumerable<string> UnitFaults(PriceList own) =>
        from price in prices.Values
        let unit = own.UnitOf(price.Sku)
        where unit is not null && unit != price.Unit
        select $"{price.Sku} in {price.Region}: unit is \"{price.Unit}\"; it is counted in \"{unit}\"";

    /// <summary>The price of something in a region, or everywhere; null when it is not known.</summary>
    public Price? Find(string sku, string region) =>
        prices.TryGetValue((sku, region), out var price) || prices.TryGetValue((sku, Price.AnyRegion), out price) ? price : null;
}
