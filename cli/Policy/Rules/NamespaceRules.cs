using System.Collections.Immutable;
using GoCenter.Cli.Render;
using static GoCenter.Cli.Policy.Rules.Breaches;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for namespaces, and for being in one.</summary>
internal static class NamespaceRules
{
    private const string Enforce = "pod-security.kubernetes.io/enforce";

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "namespace-pod-security",
            Source = "Pod Security Standards, restricted",
            Severity = Severity.High,
            Title = "A namespace takes no pod beyond the restricted standard.",
            Mend =
                $"Label it {Enforce}: restricted; pods that must read the node's files go into a namespace of their own, as an exception.",
            Check = OfObjects("core/Namespace", static (space, _) => space.Inputs.FindText("metadata", "labels", Enforce) == "restricted"
                ? null
                : ($"metadata.labels[\"{Enforce}\"]", Seen(space.Inputs.Find("metadata", "labels", Enforce)))),
        },
        new()
        {
            Id = "object-own-namespace",
            Source = "CKV_K8S_21, kube-linter use-namespace",
            Severity = Severity.Medium,
            Title = "Nothing is in the namespace default, which no policy of ours closes.",
            Mend = "Set metadata.namespace to a namespace that the program declares.",
            Check = static inventory => inventory.Objects.All
                .Where(static known => known.Namespace == "default" && !ClusterScope.Contains(known.Kind))
                .Select(static known => known.At("metadata.namespace", Seen(known.Inputs.Find("metadata", "namespace")))),
        },
    ];
}
