using GoCenter.Cli.Inventories;
using GoCenter.Components.Gke;

namespace GoCenter.Cli.Cost.Items;

/// <summary>Control planes, nodes and their boot disks.</summary>
internal sealed class ClusterCosts : ICostSource
{
    public IEnumerable<CostItem> Items(CostContext context)
    {
        foreach (var cluster in context.Inventory.Clusters)
        {
            var region = context.RegionOf(cluster.Node);
            yield return new CostItem(cluster.Node, "control plane", "cluster", region, CostRange.Fixed(CostContext.HoursPerMonth));
            foreach (var item in cluster.Pools.SelectMany(pool => Pool(context, pool, region)))
                yield return item;
        }
    }

    private static IEnumerable<CostItem> Pool(CostContext context, NodePool pool, string region)
    {
        var nodes = context.NodesOf(pool);
        var capacity = pool.Capacity switch
        {
            NodeCapacity.Preemptible => "preemptible",
            NodeCapacity.Spot => "spot",
            _ => "on demand",
        };
        var machines = $"{nodes.Minimum:0} to {nodes.Maximum:0} x {pool.MachineType}, {capacity}";
        if (MachineType.Find(pool.MachineType) is not { IsCustom: false } machine)
        {
            // A custom type has prices of its own, and an unknown one no size.
            yield return new CostItem(pool.Node, machines, $"machine/{pool.MachineType}", region, nodes * CostContext.HoursPerMonth);
        }
        else
        {
            var hours = nodes * CostContext.HoursPerMonth;
            yield return Part(pool, machine, $"{machines}: vCPUs", "cpu", region, hours * machine.SustainedCpus);
            yield return Part(pool, machine, $"{machines}: memory", "memory", region, hours * (machine.MemoryMib / 1024));
        }

        yield return new CostItem(
            pool.Node, $"boot disks of {pool.DiskGb} GB, {pool.DiskType}", $"disk/{pool.DiskType}", region, nodes * pool.DiskGb);
    }

    private static CostItem Part(NodePool pool, MachineType machine, string what, string part, string region, CostRange quantity)
    {
        var onDemand = $"machine/{machine.Series}/on-demand/{part}";
        // Preemptible machines are sold at the price of spot ones: https://cloud.google.com/compute/docs/instances/preemptible
        return pool.Capacity == NodeCapacity.OnDemand
            ? new CostItem(pool.Node, what, onDemand, region, quantity)
            : new CostItem(pool.Node, what, $"machine/{machine.Series}/spot/{part}", region, quantity) { OnDemandSku = onDemand };
    }
}
