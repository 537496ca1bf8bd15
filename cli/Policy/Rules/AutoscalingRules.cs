using System.Collections.Immutable;
using GoCenter.Cli.Inventories;
using static GoCenter.Cli.Policy.Rules.Breaches;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for what decides the number of pods.</summary>
internal static class AutoscalingRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "autoscaler-target",
            Source = "kube-linter dangling-horizontalpodautoscaler, kube-score horizontalpodautoscaler-has-target",
            Severity = Severity.High,
            Title = "An autoscaler scales something that is there.",
            Mend = "Name a declared workload, of its own namespace, in scaleTargetRef.",
            Check = static inventory => Scalers(inventory).Where(scaler => !inventory.Objects.HasWorkload(scaler))
                .Select(
                    static scaler => scaler.Object.At(
                        "spec.scaleTargetRef.name", $"no {scaler.TargetKind} {scaler.TargetName} in {scaler.Object.Namespace}")),
        },
        new()
        {
            Id = "autoscaler-minimum",
            Source = "kube-linter hpa-minimum-three-replicas, kube-score horizontalpodautoscaler-replicas",
            Severity = Severity.Medium,
            Title = "An autoscaler keeps two pods or more.",
            Mend = "Set the minimum to 2 or more.",
            Check = static inventory => Scalers(inventory).Where(static scaler => scaler.Min < 2)
                .Select(static scaler => scaler.Object.At(scaler.MinProperty, $"{scaler.Min}")),
        },
        new()
        {
            Id = "autoscaler-no-fixed-replicas",
            Source = "kube-score deployment-targeted-by-hpa-does-not-have-replicas-configured",
            Severity = Severity.Medium,
            Title = "Where an autoscaler decides the number of pods, no update sets it back.",
            Mend = "Leave spec.replicas out.",
            Check = static inventory => inventory.Workloads
                .Where(workload => inventory.Objects.ScalerOf(workload) is not null
                    && workload.Node.Inputs.Find("spec", "replicas") is not null)
                .Select(static workload => new Breach(workload.Node, "spec.replicas", Seen(workload.Node.Inputs.Find("spec", "replicas")))),
        },
    ];

    private static IEnumerable<Scaler> Scalers(Inventory inventory) => Scaler.Types.SelectMany(inventory.Objects.OfType).Select(Scaler.Of);
}
