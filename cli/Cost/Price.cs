namespace GoCenter.Cli.Cost;

/// <summary>What one unit of something costs.</summary>
/// <param name="Sku">What it is: <c>disk/pd-ssd</c>.</param>
/// <param name="Region">Google's region, or <c>any</c> where all cost the same.</param>
/// <param name="Unit">The unit, for people to read: <c>GiB month</c>.</param>
/// <param name="Amount">Price of the unit, in the list's currency.</param>
/// <param name="Source">Key of the source.</param>
internal sealed record Price(string Sku, string Region, string Unit, decimal Amount, string Source)
{
    /// <summary>The region of prices that are the same everywhere.</summary>
    public const string AnyRegion = "any";
}
