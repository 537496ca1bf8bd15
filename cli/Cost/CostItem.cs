using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Cost;

/// <summary>Something that costs, before anybody has looked up its price.</summary>
/// <param name="Resource">The resource that brings it about.</param>
/// <param name="What">What it is, for people to read: <c>6 to 60 x n2-standard-4, preemptible: vCPUs</c>.</param>
/// <param name="Sku">What the price list calls it.</param>
/// <param name="Region">Where it is.</param>
/// <param name="Quantity">How many units a month, or null when that depends on use.</param>
internal sealed record CostItem(ResourceNode Resource, string What, string Sku, string Region, CostRange? Quantity)
{
    /// <summary>What the price list calls the same thing bought on demand, where it is not; else null.</summary>
    public string? OnDemandSku { get; init; }
}
