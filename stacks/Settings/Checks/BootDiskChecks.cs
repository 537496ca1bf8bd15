using System.Collections.Frozen;

namespace GoCenter.Stacks.Settings.Checks;

/// <summary>
/// The boot disks: of a type that the machine takes, as Google would only say while it makes the pool.
/// https://cloud.google.com/compute/docs/machine-resource#machine_type_comparison
/// </summary>
internal sealed class BootDiskChecks : ISettingsCheck
{
    private const string Hyperdisk = "hyperdisk-balanced";

    private static readonly FrozenSet<string> s_hyperdiskAlone = FrozenSet.Create("c4", "c4a", "c4d", "n4", "n4a", "n4d");

    // A series that stands in neither list takes both, or is too new to be known here.
    private static readonly FrozenSet<string> s_noHyperdisk = FrozenSet.Create("c2", "c2d", "custom", "e2", "f1", "g1", "n1", "n2", "n2d", "t2a", "t2d");

    /// <inheritdoc/>
    public void Check(EnvironmentSettings settings, FaultList faults)
    {
        for (var cluster = 0; cluster < settings.Clusters.Length; cluster++)
        {
            var pools = settings.Clusters[cluster].NodePools;
            for (var index = 0; index < pools.Length; index++)
                Check($"clusters[{cluster}].nodePools[{index}]", pools[index], faults);
        }
    }

    private static void Check(string path, NodePoolSettings pool, FaultList faults)
    {
        if (!faults.AreSound($"{path}.machineType", $"{path}.diskType"))
            return;
        var series = pool.MachineType.Split('-')[0];
        // What stays keeps its data on disks of the class premium-rwo, which are persistent disks, and could not attach them.
        if (s_hyperdiskAlone.Contains(series) && faults.AreSound(path) && NodePoolChecks.IsForSystem(pool))
            faults.Refuse($"{path}.machineType", "a machine that takes persistent disks, such as n2-standard-4, in a pool for what stays, because Valkey and Prometheus keep their data on them");
        else if (s_hyperdiskAlone.Contains(series) && pool.DiskType != Hyperdisk)
            faults.Refuse($"{path}.diskType", $"{Hyperdisk} where machineType is {pool.MachineType}, because such machines take no persistent disk");
        if (s_noHyperdisk.Contains(series) && pool.DiskType == Hyperdisk)
            faults.Refuse($"{path}.diskType", $"pd-balanced, pd-ssd or pd-standard where machineType is {pool.MachineType}, because such machines take no {Hyperdisk}");
    }
}
