using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using static GoCenter.Cli.Policy.Rules.Breaches;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for what is left when a node or a zone goes.</summary>
internal static class AvailabilityRules
{
    private const string Hostname = "kubernetes.io/hostname";
    private const string Zone = "topology.kubernetes.io/zone";

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "workload-replicas",
            Source = "kube-linter minimum-three-replicas, kube-score deployment-replicas, polaris deploymentMissingReplicas",
            Severity = Severity.Medium,
            Title = "What serves has two pods or more.",
            Mend = "Set replicas to 2 or more, or let an autoscaler decide.",
            Check = static inventory => Replicated(inventory.Workloads)
                .Where(workload => inventory.Objects.ScalerOf(workload) is null && inventory.Objects.MinReplicasOf(workload) < 2)
                .Select(static workload => new Breach(workload.Node, "spec.replicas", Seen(workload.Node.Inputs.Find("spec", "replicas")))),
        },
        new()
        {
            Id = "workload-anti-affinity",
            Source = "kube-linter no-anti-affinity, kube-score deployment-has-host-podantiaffinity, statefulset-has-host-podantiaffinity",
            Severity = Severity.Medium,
            Title = "Pods of a workload keep to nodes of their own, so that one node lost is not all of them.",
            Mend = $"Set podAntiAffinity or a topologySpreadConstraint with the key {Hostname} and the pods' own labels.",
            Check = static inventory => Replicated(inventory.Workloads)
                .Where(workload => inventory.Objects.MaxReplicasOf(workload) >= 2 && !KeepsApart(workload) && !Spreads(workload, Hostname))
                .Select(static workload => workload.At("affinity.podAntiAffinity", "nothing keeps the pods apart")),
        },
        new()
        {
            Id = "workload-zone-spread",
            Source = "kube-score pod-topology-spread-constraints, polaris topologySpreadConstraint",
            Severity = Severity.Medium,
            Title = "Pods of a workload are in several zones.",
            Mend = $"Set a topologySpreadConstraint with the key {Zone} and the pods' own labels.",
            Check = static inventory => Replicated(inventory.Workloads)
                .Where(workload => inventory.Objects.MaxReplicasOf(workload) >= 2 && !Spreads(workload, Zone))
                .Select(static workload => workload.At("topologySpreadConstraints", "none over zones")),
        },
        new()
        {
            Id = "pod-priority-class",
            Source = "polaris priorityClassNotSet",
            Severity = Severity.Low,
            Title = "Each pod says how much it matters, so that the right one waits when nodes are full.",
            Mend = "Set priorityClassName.",
            Check = OfWorkloads(static workload =>
                workload.PodSpec.FindText("priorityClassName") is { Length: > 0 } ? null : ("priorityClassName", "missing")),
        },
    ];

    private static IEnumerable<Workload> Replicated(IEnumerable<Workload> workloads) =>
        workloads.Where(static workload => workload.Kind is "Deployment" or "StatefulSet");

    private static bool KeepsApart(Workload workload)
    {
        var required = workload.PodSpec.FindItems("affinity", "podAntiAffinity", "requiredDuringSchedulingIgnoredDuringExecution");
        var preferred = workload.PodSpec.FindItems("affinity", "podAntiAffinity", "preferredDuringSchedulingIgnoredDuringExecution")
            .Select(static term => term.Find("podAffinityTerm")).OfType<InputValue>();
        return required.Concat(preferred).Any(term => Concerns(term, workload, Hostname));
    }

    private static bool Spreads(Workload workload, string key) =>
        workload.PodSpec.FindItems("topologySpreadConstraints").Any(constraint => Concerns(constraint, workload, key));

    private static bool Concerns(InputValue term, Workload workload, string key) =>
        term.FindText("topologyKey") == key && LabelSelector.Of(term.Find("labelSelector"))?.Matches(workload.PodLabels) == true;
}
