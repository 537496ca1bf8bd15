using System.Collections.Immutable;
using static GoCenter.Cli.Policy.Rules.Breaches;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for what containers ask of their node, and may not exceed.</summary>
internal static class ResourceRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        Rule("container-cpu-request", "CKV_K8S_10, kube-linter unset-cpu-requirements", "requests", "cpu",
            "Containers ask for CPU, so that the scheduler gives them a node that has it."),
        Rule("container-cpu-limit", "CKV_K8S_11, kube-linter unset-cpu-requirements", "limits", "cpu",
            "Containers have an end to their CPU, so that none slows its neighbours."),
        Rule("container-memory-request", "CKV_K8S_12, kube-linter unset-memory-requirements", "requests", "memory",
            "Containers ask for memory, so that the scheduler gives them a node that has it."),
        Rule("container-memory-limit", "CKV_K8S_13, kube-linter unset-memory-requirements", "limits", "memory",
            "Containers have an end to their memory, so that a leak stops its own container."),
        Rule("container-disk-request", "kube-score container-ephemeral-storage-request-and-limit", "requests", "ephemeral-storage",
            "Containers ask for disk, so that the scheduler gives them a node that has it."),
        Rule("container-disk-limit", "kube-score container-ephemeral-storage-request-and-limit", "limits", "ephemeral-storage",
            "Containers have an end to their disk, so that none fills the node's."),
    ];

    private static PolicyRule Rule(string id, string source, string side, string resource, string title) => new()
    {
        Id = id,
        Source = source,
        Severity = Severity.Medium,
        Title = title,
        Mend = $"Set resources.{side}.{resource}.",
        Check = OfContainers(
            container => container.Spec.Find("resources", side, resource) is null ? ($"resources.{side}.{resource}", "missing") : null),
    };
}
