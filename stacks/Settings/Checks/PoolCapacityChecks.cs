using System.Globalization;
using System.Numerics;
using GoCenter.Components.Gke;
using GoCenter.Components.Workloads;
using GoCenter.Stacks.Layers;

namespace GoCenter.Stacks.Settings.Checks;

/// <summary>The pools: large enough at their most for the workloads at their most, so that no replica waits for a node forever.</summary>
internal sealed class PoolCapacityChecks : ISettingsCheck
{
    /// <summary>What Fluentd and node-exporter ask for on each node, beside the agents of GKE.</summary>
    internal static readonly NodeResources OurAgents = new(150, 320 * NodeResources.Mib, 1536 * NodeResources.Mib);

    /// <summary>More than any pool has, so that what is summed up stays a number.</summary>
    private const long Most = 1L << 50;

    /// <inheritdoc/>
    public void Check(EnvironmentSettings settings, FaultList faults)
    {
        if (!faults.AreSound(
            "zones", "proxyTenants", "proxyReplicasMax", "proxyCpuRequest", "proxyMemoryRequest", "proxyStorageLimit", "webReplicasMax", "queueWorkersMax"))
        {
            return;
        }

        var proxies = 1 + settings.ModuleProxy.Tenants.Length;
        var proxy = Asked(settings.ModuleProxy.Resources, settings.ModuleProxy.StorageLimit);
        var page = Asked(Sizes.WebProxy, "128Mi") + Asked(Sizes.WebUi, "64Mi");
        for (var index = 0; index < settings.Clusters.Length; index++)
        {
            var path = $"clusters[{index}].nodePools";
            if (!faults.AreSound(path))
                continue;
            var zones = settings.Google.Zones.Length;
            // The queue is worked off at home.
            var workers = index == 0 ? Asked(Sizes.Worker, "64Mi") * settings.Queue.WorkersMax : default;
            CheckPools(
                new Pools(path, NodePoolNames.Preemptible, [.. settings.Clusters[index].NodePools.Where(NodePoolChecks.IsForProxy)], zones),
                proxy,
                (proxy * proxies * settings.ModuleProxy.ReplicasMax) + (page * settings.Web.ReplicasMax) + workers,
                index == 0 ? "the proxies, the page and the workers ask for at their most" : "the proxies and the page ask for at their most", faults);
            CheckPools(
                new Pools(path, NodePoolNames.System, [.. settings.Clusters[index].NodePools.Where(NodePoolChecks.IsForSystem)], zones),
                proxy,
                ((proxy * proxies) + page) * Sizes.AnchorReplicas, "the anchors of the proxies and the page ask for", faults);
        }
    }

    private static void CheckPools(Pools pools, NodeResources proxy, NodeResources need, string workloads, FaultList faults)
    {
        var nodes = pools.Settings.Select(NodeOf).ToArray();
        // A machine type that nobody knows could hold anything; without a pool there is a fault already.
        if (nodes.Length == 0 || nodes.Any(static node => node is null))
            return;
        if (!nodes.Any(node => node!.Value.Holds(proxy)))
        {
            faults.Add(pools.Path,
                $"has no pool with the label node-pool: {pools.Label} of which a node holds one proxy; allowed is a list with a machineType and a diskGb that leave pods " +
                $"{Number(proxy.MilliCpu)}m of CPU, {Mib(proxy.Memory)} of memory and {Mib(proxy.Storage)} of ephemeral storage.");
            return;
        }

        var have = nodes.Zip(pools.Settings).Aggregate(
            default(NodeResources), (sum, pool) => sum + (pool.First!.Value * ((long)pool.Second.MaxPerZone * pools.Zones)));
        if (need.MilliCpu > have.MilliCpu)
            Refuse($"{Number(have.MilliCpu)}m of CPU", $"{Number(need.MilliCpu)}m");
        if (need.Memory > have.Memory)
            Refuse($"{Mib(have.Memory)} of memory", Mib(need.Memory));
        if (need.Storage > have.Storage)
            Refuse($"{Mib(have.Storage)} of ephemeral storage", Mib(need.Storage));

        void Refuse(string most, string least) => faults.Add(pools.Path,
            $"has pools with the label node-pool: {pools.Label} for {most} at most; allowed is a list of which maxPerZone gives at least {least}, what {workloads}.");
    }

    private static NodeResources? NodeOf(NodePoolSettings pool) => MachineType.Find(pool.MachineType) is { } machine
        ? AllocatableResources.Of(machine, pool.DiskGb) - GkeSystemPods.OnEachNode - OurAgents
        : null;

    private static string Mib(long bytes) => $"{Number(bytes / NodeResources.Mib)}Mi";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static NodeResources Asked(ContainerResources resources, string storage) =>
        new(CountOf(resources.CpuRequest, 1000), CountOf(resources.MemoryRequest, 1), CountOf(storage, 1));

    private static long CountOf(string text, int parts) =>
        Quantity.TryParse(text, out var quantity) ? (long)BigInteger.Min(quantity!.CountIn(parts), Most) : 0;

    private sealed record Pools(string Path, string Label, NodePoolSettings[] Settings, int Zones);
}
