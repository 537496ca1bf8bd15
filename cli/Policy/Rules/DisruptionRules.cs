using System.Collections.Immutable;
using System.Globalization;
using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;
using static GoCenter.Cli.Policy.Rules.Breaches;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for how many pods may leave at once when nodes are drained.</summary>
internal static class DisruptionRules
{
    private const string Budget = "policy/PodDisruptionBudget";

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "workload-disruption-budget",
            Source =
                "kube-score deployment-has-poddisruptionbudget, statefulset-has-poddisruptionbudget, polaris missingPodDisruptionBudget",
            Severity = Severity.Medium,
            Title = "Pods of which there are several do not all leave at once.",
            Mend = "Declare a PodDisruptionBudget that selects them.",
            Check = static inventory =>
            {
                var budgets = inventory.Objects.OfType(Budget).ToLookup(static budget => (budget.Cluster, budget.Namespace), Selector);
                // One pod alone is away while its node is drained, whatever a budget says; another rule asks for two.
                return inventory.Workloads
                    .Where(workload => workload.Kind is "Deployment" or "StatefulSet" && inventory.Objects.MaxReplicasOf(workload) >= 2)
                    .Where(workload => !budgets[(inventory.Objects.ClusterKeyOf(workload.Node), workload.Namespace)]
                        .Any(selector => selector?.Matches(workload.PodLabels) == true))
                    .Select(static workload => new Breach(workload.Node, "spec", "no budget selects the pods"));
            },
        },
        new()
        {
            Id = "budget-allows-disruption",
            Source = "kube-linter pdb-max-unavailable, pdb-min-available, polaris pdbDisruptionsIsZero",
            Severity = Severity.High,
            Title = "A budget lets a pod go, or no node is ever drained.",
            Mend = "Set maxUnavailable to 1 or more, or minAvailable to less than the fewest replicas.",
            Check = OfObjects(Budget, static (budget, objects) => Blocked(budget, objects)),
        },
        new()
        {
            Id = "budget-unhealthy-pods",
            Source = "kube-linter pdb-unhealthy-pod-eviction-policy",
            Severity = Severity.Medium,
            Title = "A pod that does not work holds up no drain.",
            Mend = "Set unhealthyPodEvictionPolicy to AlwaysAllow.",
            Check = OfObjects(Budget, static (budget, _) => budget.Inputs.FindText("spec", "unhealthyPodEvictionPolicy") == "AlwaysAllow"
                ? null
                : ("spec.unhealthyPodEvictionPolicy", Seen(budget.Inputs.Find("spec", "unhealthyPodEvictionPolicy")))),
        },
    ];

    private static LabelSelector? Selector(ClusterObject budget) => LabelSelector.Of(budget.Inputs.Find("spec", "selector"));

    private static (string Property, string Found)? Blocked(ClusterObject budget, ClusterObjects objects)
    {
        var replicas = objects.Select(budget.Cluster, budget.Namespace, Selector(budget))
            .Select(static group => group.Workload).OfType<Workload>().Sum(objects.MinReplicasOf);
        if (budget.Inputs.Find("spec", "maxUnavailable") is { } most)
            return Count(most, 100) <= 0 ? ("spec.maxUnavailable", Seen(most)) : null;
        if (budget.Inputs.Find("spec", "minAvailable") is not { } least)
            return null;
        // Of a chart's pods the number is not known; all of them is too many of any.
        if (least.Kind == InputKind.Text && Count(least, 100) >= 100)
            return ("spec.minAvailable", Seen(least));
        return replicas > 0 && Count(least, replicas) >= replicas
            ? ("spec.minAvailable", $"{Seen(least)} of {replicas}")
            : null;
    }

    // Kubernetes rounds a share up.
    private static double Count(InputValue number, int of) => number.Kind == InputKind.Number
        ? number.Number
        : number.Text.EndsWith('%') && double.TryParse(number.Text.AsSpan(..^1), CultureInfo.InvariantCulture, out var percent)
            ? Math.Ceiling(percent * of / 100)
            : 0;
}
