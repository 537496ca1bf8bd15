using System.Globalization;
using GoCenter.Components.ModuleProxy;
using GoCenter.Components.Workloads;
using GoCenter.Stacks.Layers;

namespace GoCenter.Stacks.Settings.Checks;

/// <summary>The module proxy: replicas that the pools can hold, and limits that are not below requests.</summary>
internal sealed class ModuleProxyChecks : ISettingsCheck
{
    /// <inheritdoc/>
    public void Check(EnvironmentSettings settings, FaultList faults)
    {
        var proxy = settings.ModuleProxy;
        if (faults.AreSound("proxyReplicasMin", "proxyReplicasMax") && proxy.ReplicasMin > proxy.ReplicasMax)
            faults.Refuse(
                "proxyReplicasMin", string.Create(CultureInfo.InvariantCulture, $"at most proxyReplicasMax, which is {proxy.ReplicasMax}"));
        CheckLimit("proxyCpuRequest", proxy.Resources.CpuRequest, "proxyCpuLimit", proxy.Resources.CpuLimit, faults);
        CheckLimit("proxyMemoryRequest", proxy.Resources.MemoryRequest, "proxyMemoryLimit", proxy.Resources.MemoryLimit, faults);

        CheckDisk(proxy, faults);
        if (faults.AreSound("proxyShutdownSeconds") && proxy.ShutdownSeconds > StatelessService.LongestShutdownSeconds)
        {
            faults.Refuse("proxyShutdownSeconds", string.Create(CultureInfo.InvariantCulture,
                $"at most {StatelessService.LongestShutdownSeconds}, because a preemptible node ends its pods after {StatelessService.PreemptibleGraceSeconds} s, of which draining takes its part"));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < proxy.Tenants.Length; index++)
        {
            if (faults.AreSound($"proxyTenants[{index}].name") && !names.Add(proxy.Tenants[index].Name))
                faults.Refuse($"proxyTenants[{index}].name", "a name that no team before has");
        }

        foreach (var cluster in settings.Clusters)
        {
            var pools = cluster.NodePools.Where(NodePoolChecks.IsForProxy).ToArray();
            // Without such a pool there is a fault already that says so, and one is enough for all clusters.
            if (pools.Length == 0 || !faults.AreSound("proxyReplicasMax", "zones", "clusters"))
                continue;
            // Each replica keeps off the nodes of the others (required anti-affinity), so nodes bound replicas.
            var nodes = pools.Sum(pool => (long)pool.MaxPerZone * settings.Google.Zones.Length);
            if (proxy.ReplicasMax > nodes)
            {
                faults.Refuse("proxyReplicasMax", string.Create(CultureInfo.InvariantCulture,
                    $"at most {nodes}, the nodes of cluster {cluster.Name}'s pools with the label node-pool: {NodePoolNames.Preemptible}, because each replica takes one of its own"));
            }
        }
    }

    private static void CheckDisk(ModuleProxySettings proxy, FaultList faults)
    {
        if (!faults.AreSound("proxyScratch", "proxyCpuLimit"))
            return;
        var scratch = AthensSize.LeastScratch(proxy.Resources.CpuLimit);
        if (Quantity.Parse("proxyScratch", proxy.Scratch).CompareTo(scratch) < 0)
            faults.Refuse("proxyScratch", $"at least {scratch.ToBytesText()}, for as many fetches at once as proxyCpuLimit makes, which is {proxy.Resources.CpuLimit}");
        var storage = AthensSize.LeastStorage(proxy.Scratch);
        if (faults.AreSound("proxyStorageLimit") && Quantity.Parse("proxyStorageLimit", proxy.StorageLimit).CompareTo(storage) < 0)
            faults.Refuse("proxyStorageLimit",
                $"at least {storage.ToBytesText()}, for proxyScratch, which is {proxy.Scratch}, temporary files and logs");
    }

    private static void CheckLimit(string requestKey, string request, string limitKey, string limit, FaultList faults)
    {
        if (faults.AreSound(requestKey, limitKey)
            && Quantity.TryParse(request, out var requested) && Quantity.TryParse(limit, out var limited) && requested!.CompareTo(limited) > 0)
        {
            faults.Refuse(requestKey, $"at most {limitKey}, which is {limit}");
        }
    }
}
