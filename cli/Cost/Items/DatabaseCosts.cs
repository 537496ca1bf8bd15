using System.Globalization;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Cost.Items;

/// <summary>Cloud SQL.</summary>
internal sealed class DatabaseCosts : ICostSource
{
    /// <summary>The disk that an instance has when nobody says more, GB.</summary>
    private const decimal SmallestDisk = 10;

    public IEnumerable<CostItem> Items(CostContext context) =>
        context.Inventory.OfType("gcp:sql/databaseInstance:DatabaseInstance").SelectMany(instance => Instance(context, instance));

    private static IEnumerable<CostItem> Instance(CostContext context, ResourceNode instance)
    {
        var region = context.RegionOf(instance);
        var tier = instance.Inputs.FindText("settings", "tier") ?? "";
        // A regional instance is two, one of which waits.
        var availability = instance.Inputs.FindText("settings", "availabilityType") == "REGIONAL" ? "regional" : "zonal";
        // db-custom-CPUS-MIB
        if (tier.Split('-') is ["db", "custom", var cpus, var memory]
            && decimal.TryParse(cpus, NumberStyles.None, CultureInfo.InvariantCulture, out var cpuCount)
            && decimal.TryParse(memory, NumberStyles.None, CultureInfo.InvariantCulture, out var mib))
        {
            yield return new CostItem(instance, $"{tier}, {availability}: vCPUs", $"sql/{availability}/cpu", region,
                CostRange.Fixed(cpuCount * CostContext.HoursPerMonth));
            yield return new CostItem(instance, $"{tier}, {availability}: memory", $"sql/{availability}/memory", region,
                CostRange.Fixed(mib / 1024 * CostContext.HoursPerMonth));
        }
        else
        {
            yield return new CostItem(
                instance, $"{tier}, {availability}", $"sql/{availability}/{tier}", region, CostRange.Fixed(CostContext.HoursPerMonth));
        }

        var disk = (decimal)(instance.Inputs.FindNumber("settings", "diskSize") ?? (double)SmallestDisk);
        var type = instance.Inputs.FindText("settings", "diskType") == "PD_HDD" ? "hdd" : "ssd";
        yield return new CostItem(instance, $"disk of {disk:0} GB", $"sql/{availability}/{type}", region, CostRange.Fixed(disk));
    }
}
