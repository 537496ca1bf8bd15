namespace GoCenter.Cli.Cost;

/// <summary>A <see cref="CostItem"/> with its price.</summary>
/// <param name="Layer">Name of the top component that holds the resource.</param>
/// <param name="Item">What costs.</param>
/// <param name="Price">What a unit costs, or null when that is not known.</param>
internal sealed record CostLine(string Layer, CostItem Item, Price? Price)
{
    /// <summary>What it costs a month; null when the price is not known or the quantity depends on use.</summary>
    public CostRange? Monthly => Price is { } price && Item.Quantity is { } quantity ? quantity * price.Amount : null;

    /// <summary>What the line is known by when two environments are compared.</summary>
    public string Key => $"{Item.Resource.Key}/{Item.Sku}";
}
