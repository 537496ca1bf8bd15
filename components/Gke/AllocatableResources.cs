namespace GoCenter.Components.Gke;

/// <summary>
/// What a GKE node leaves to pods, by Google's formulas: https://cloud.google.com/kubernetes-engine/docs/concepts/plan-node-sizes.
/// </summary>
public static class AllocatableResources
{
    /// <summary>Memory below which the kubelet evicts pods, and which none of them can ask for.</summary>
    private const double EvictionMib = 100;

    /// <summary>
    /// Share of the machine's memory that the kernel keeps before anybody counts it. The node of 16 GiB in Google's documentation shows
    /// 2.7 %; this is a little more, so as not to promise what is not there.
    /// </summary>
    private const double KernelShare = 0.03;

    /// <summary>Disk that Container-Optimized OS keeps for its own partitions, GiB; a disk of 100 GiB shows as 94.25.</summary>
    private const double SystemPartitionsGib = 5.75;

    /// <summary>What pods may ask for on one node; the pods of Kubernetes and GKE themselves are among them.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="diskGb">Its boot disk, GiB.</param>
    public static NodeResources Of(MachineType machine, int diskGb) =>
        new(MilliCpu(machine), Memory((double)machine.MemoryMib), Storage(diskGb));

    /// <summary>
    /// 6 % of the first CPU, 1 % of the second, 0.5 % of the next two and 0.25 % of the rest are kept; of E2's shared ones, 1060m.
    /// </summary>
    private static long MilliCpu(MachineType machine)
    {
        if (machine is { SharesCpu: true, Series: "e2" })
            return (machine.Cpus * 1000) - 1060;
        var kept = 60.0 + (machine.Cpus > 1 ? 10 : 0) + (5 * Math.Clamp(machine.Cpus - 2, 0, 2)) + (2.5 * Math.Max(machine.Cpus - 4, 0));
        return (machine.Cpus * 1000) - (long)Math.Ceiling(kept);
    }

    /// <summary>
    /// 255 MiB of a machine with less than 1 GiB; otherwise 25 % of the first 4 GiB, 20 % of the next 4, 10 % of the next 8, 6 % of the
    /// next 112 and 2 % of the rest are kept.
    /// </summary>
    private static long Memory(double mib)
    {
        var kept = mib < 1024
            ? 255
            : Slice(0, 4, 0.25) + Slice(4, 8, 0.20) + Slice(8, 16, 0.10) + Slice(16, 128, 0.06) + Slice(128, double.MaxValue, 0.02);
        return (long)(Math.Max((mib * (1 - KernelShare)) - kept - EvictionMib, 0) * NodeResources.Mib);

        double Slice(double fromGib, double toGib, double share) => Math.Clamp(mib - (fromGib * 1024), 0, (toGib - fromGib) * 1024) * share;
    }

    /// <summary>
    /// Pods are evicted when a tenth of the disk is left; and kept for the system is the least of half the disk, 6 GiB
    /// and 35 % of the disk, and 100 GiB.
    /// </summary>
    private static long Storage(int diskGb)
    {
        var capacity = Math.Max(diskGb - SystemPartitionsGib, 0);
        var kept = Math.Min(Math.Min(diskGb * 0.5, 6 + (diskGb * 0.35)), 100);
        return (long)(Math.Max((capacity * 0.9) - kept, 0) * NodeResources.Gib);
    }
}
