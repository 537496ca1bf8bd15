using System.Globalization;
using System.Numerics;
using GoCenter.Components.Workloads;
using GoCenter.Stacks.Layers;

namespace GoCenter.Stacks.Settings.Checks;

/// <summary>The pools: large enough at their most for the workloads at their most, so that no replica waits for a node forever.</summary>
internal sealed class PoolCapacityChecks : ISettingsCheck
{
    /// <summary>Milli-CPU that agents on each node ask for: Google's own, Fluentd and node-exporter.</summary>
    private const int AgentMilliCpu = 500;

    /// <summary>More than any pool has, so that what is summed up stays a number.</summary>
    private const int MostMilliCpu = int.MaxValue;

    /// <inheritdoc/>
    public void Check(EnvironmentSettings settings, FaultList faults)
    {
        if (!faults.AreSound("zones", "proxyTenants", "proxyReplicasMax", "proxyCpuRequest", "webReplicasMax", "queueWorkersMax"))
            return;
        var proxies = 1 + settings.ModuleProxy.Tenants.Length;
        var proxy = MilliCpuOf(settings.ModuleProxy.Resources.CpuRequest);
        var page = MilliCpuOf(Sizes.WebProxy.CpuRequest) + MilliCpuOf(Sizes.WebUi.CpuRequest);
        for (var index = 0; index < settings.Clusters.Length; index++)
        {
            var path = $"clusters[{index}].nodePools";
            if (!faults.AreSound(path))
                continue;
            // The queue is worked off at home.
            var workers = index == 0 ? settings.Queue.WorkersMax * MilliCpuOf(Sizes.Worker.CpuRequest) : 0;
            CheckPools(path, NodePoolNames.Preemptible, NodePoolChecks.IsForProxy,
                index == 0 ? "the proxies, the page and the workers ask for at their most" : "the proxies and the page ask for at their most",
                (proxies * settings.ModuleProxy.ReplicasMax * proxy) + (settings.Web.ReplicasMax * page) + workers,
                settings.Clusters[index], settings.Google.Zones.Length, faults);
            CheckPools(path, NodePoolNames.System, NodePoolChecks.IsForSystem, "the anchors of the proxies and the page ask for",
                Sizes.AnchorReplicas * ((proxies * proxy) + page), settings.Clusters[index], settings.Google.Zones.Length, faults);
        }
    }

    private static void CheckPools(
        string path, string label, Func<NodePoolSettings, bool> isFor, string workloads, long need, MemberClusterSettings cluster, int zones, FaultList faults)
    {
        var pools = cluster.NodePools.Where(isFor).ToArray();
        // A machine type that names no number of CPUs could hold anything; without a pool there is a fault already.
        if (pools.Length == 0 || pools.Any(pool => MilliCpu(pool.MachineType) is null))
            return;

        var have = pools.Sum(pool => (long)pool.MaxPerZone * zones * (MilliCpu(pool.MachineType)!.Value - AgentMilliCpu));
        if (need > have)
        {
            faults.Add(path, string.Create(CultureInfo.InvariantCulture,
                $"has pools with the label node-pool: {label} for {have}m of CPU at most; allowed is a list of which maxPerZone gives at least {need}m, what {workloads}."));
        }
    }

    private static long MilliCpuOf(string text) => Quantity.TryParse(text, out var quantity) ? (long)BigInteger.Min(quantity!.CountIn(1000), MostMilliCpu) : 0;

    /// <summary>What pods can ask for on a node. https://cloud.google.com/kubernetes-engine/docs/concepts/plan-node-sizes: Google keeps 6 %
    /// of the first CPU, 1 % of the second, 0.5 % of the next two and 0.25 % of the rest.</summary>
    private static int? MilliCpu(string machineType)
    {
        if (!int.TryParse(machineType.Split('-')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var cpus) || cpus < 1)
            return null;
        var kept = 60.0 + (cpus > 1 ? 10 : 0) + (5 * Math.Clamp(cpus - 2, 0, 2)) + (2.5 * Math.Max(cpus - 4, 0));
        return (cpus * 1000) - (int)Math.Ceiling(kept);
    }
}
