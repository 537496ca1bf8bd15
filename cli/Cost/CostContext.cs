using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;

namespace GoCenter.Cli.Cost;

/// <summary>What the items of an environment are counted from.</summary>
/// <param name="Inventory">The environment.</param>
/// <param name="TypicalShare">How far from its minimum to its maximum a node pool typically is: 0 to 1.</param>
internal sealed record CostContext(Inventory Inventory, decimal TypicalShare)
{
    /// <summary>Hours of a month, as Google's price calculator counts them.</summary>
    public const decimal HoursPerMonth = 730;

    /// <summary>
    /// How far up node pools typically are unless somebody says otherwise: one that is sized well stands near its minimum most of the day.
    /// </summary>
    public const int DefaultTypicalPercent = 25;

    /// <summary>The same as a share: 0 to 1.</summary>
    public const decimal DefaultTypicalShare = DefaultTypicalPercent / 100m;

    /// <summary>The region of a resource that says none: the provider's, and else that of the first cluster.</summary>
    public string DefaultRegion { get; } =
        Inventory.OfType("pulumi:providers:gcp").Select(static provider => provider.Inputs.FindText("region"))
            .FirstOrDefault(static region => region is not null)
        ?? Inventory.Clusters.Select(static cluster => cluster.Node.Inputs.FindText("location")).FirstOrDefault(static region =>
            region is not null)
        ?? "";

    /// <summary>The region that a resource is in.</summary>
    public string RegionOf(ResourceNode node) =>
        (node.Inputs.FindText("region") ?? node.Inputs.FindText("location") ?? DefaultRegion).ToLowerInvariant();

    /// <summary>How many nodes a pool has in all its zones.</summary>
    public CostRange NodesOf(NodePool pool)
    {
        // A regional pool that names no zones has nodes in three.
        var zones = pool.Zones.IsEmpty ? 3 : pool.Zones.Length;
        decimal minimum = pool.MinPerZone * zones;
        decimal maximum = pool.MaxPerZone * zones;
        return new CostRange(minimum, minimum + Math.Ceiling((maximum - minimum) * TypicalShare), maximum);
    }
}
