using System.Collections.Immutable;
using GoCenter.Cli.Inventories;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for who may talk to whom.</summary>
internal static class NetworkPolicyRules
{
    private const string NetworkPolicy = "networking.k8s.io/NetworkPolicy";

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "pod-network-policy",
            Source = "CKV2_K8S_6, kube-linter non-isolated-pod, kube-score pod-networkpolicy, polaris missingNetworkPolicy",
            Severity = Severity.High,
            Title = "A network policy selects each pod.",
            Mend = "Declare a NetworkEdge for what the pods call and what calls them.",
            Check = static inventory =>
            {
                var policies = inventory.Objects.OfType(NetworkPolicy).ToLookup(
                    static policy => (policy.Cluster, policy.Namespace), Selector);
                return inventory.Workloads
                    .Where(workload => !policies[(inventory.Objects.ClusterKeyOf(workload.Node), workload.Namespace)]
                        .Any(selector => selector?.Matches(workload.PodLabels) == true))
                    .Select(static workload => new Breach(workload.Node, "spec", "no policy selects the pods"));
            },
        },
        new()
        {
            Id = "namespace-default-deny",
            Source = "CIS Kubernetes 5.3.2",
            Severity = Severity.High,
            Title = "In a namespace nothing is allowed but what a policy says.",
            Mend = "Declare the namespace as a SecureNamespace, which brings the policy that denies everything.",
            Check = static inventory =>
            {
                var closed = inventory.Objects.OfType(NetworkPolicy).Where(DeniesEverything)
                    .Select(static policy => (policy.Cluster, policy.Namespace)).ToHashSet();
                return inventory.Objects.OfType("core/Namespace").Where(space => !closed.Contains((space.Cluster, space.Name)))
                    .Select(static space => space.At("metadata.name", "no policy denies by default"));
            },
        },
    ];

    private static LabelSelector? Selector(ClusterObject policy) => LabelSelector.Of(policy.Inputs.Find("spec", "podSelector"));

    private static bool DeniesEverything(ClusterObject policy)
    {
        var types = policy.Inputs.FindItems("spec", "policyTypes");
        return Selector(policy) is { IsEmpty: true }
            && types.Any(static type => type.Text == "Ingress") && types.Any(static type => type.Text == "Egress")
            && policy.Inputs.FindItems("spec", "ingress").IsEmpty && policy.Inputs.FindItems("spec", "egress").IsEmpty;
    }
}
