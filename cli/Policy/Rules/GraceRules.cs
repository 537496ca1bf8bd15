using System.Collections.Immutable;
using GoCenter.Cli.Inventories;
using GoCenter.Components.Gke;
using GoCenter.Components.Workloads;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for leaving in time.</summary>
internal static class GraceRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "pod-grace-preemptible",
            Source = "Google Cloud documentation: preemptible and Spot VMs",
            Severity = Severity.Medium,
            Title = "Pods on nodes that Google may take back ask for no longer a grace than those nodes give.",
            Mend = $"Set terminationGracePeriodSeconds to {StatelessService.PreemptibleGraceSeconds} or less, or require nodes that stay.",
            Check = static inventory =>
                from workload in inventory.Workloads
                let pool = PreemptiblePool(workload, inventory)
                where pool is not null && Shutdown.Grace(workload) > StatelessService.PreemptibleGraceSeconds
                select workload.At("terminationGracePeriodSeconds", $"{Shutdown.Grace(workload)} on {pool.Name}"),
        },
        new()
        {
            Id = "pod-grace-shutdown",
            Source = "Google Cloud documentation: preemptible and Spot VMs; Kubernetes documentation: termination of pods",
            Severity = Severity.Medium,
            Title = "Waiting before the signal and shutting down after it are over before the pod is killed.",
            Mend = $"Shorten preStop or the program's own shutdown, and say the latter in the annotation {Shutdown.Annotation}.",
            Check = static inventory => inventory.Workloads.Where(static workload => workload.IsLasting)
                .Select(workload => Fault(workload, inventory)).OfType<Breach>(),
        },
    ];

    private static NodePool? PreemptiblePool(Workload workload, Inventory inventory) => inventory.ClusterOf(workload.Node)?.Pools
        .FirstOrDefault(pool => pool.Capacity != NodeCapacity.OnDemand && NodeFit.Of(workload.PodSpec).Allows(pool));

    private static Breach? Fault(Workload workload, Inventory inventory)
    {
        if (workload.Containers.IsEmpty)
            return null;
        var waiting = workload.Containers.Max(Shutdown.PreStop);
        var grace = Shutdown.Grace(workload);
        if (Shutdown.Seconds(workload, inventory.Objects) is { } seconds)
        {
            return waiting + seconds < grace
                ? null
                : workload.At("terminationGracePeriodSeconds", $"{grace} for {waiting} before the signal and {seconds} after it");
        }

        // On nodes that stay, the grace is long enough for what nobody had to think about.
        return waiting >= grace ? workload.At("terminationGracePeriodSeconds", $"{grace} for {waiting} before the signal")
            : PreemptiblePool(workload, inventory) is not null ? workload.At("terminationGracePeriodSeconds", "how long the program shuts down is not said")
            : null;
    }
}
