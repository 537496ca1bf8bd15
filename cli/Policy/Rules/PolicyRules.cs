using System.Collections.Immutable;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Every rule, by subject.</summary>
internal static class PolicyRules
{
    /// <summary>The rules, in the order that reports list them.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        .. ClusterRules.All,
        .. ClusterAccessRules.All,
        .. NodePoolRules.All,
        .. NetworkRules.All,
        .. StorageRules.All,
        .. KmsRules.All,
        .. MessagingRules.All,
        .. CacheRules.All,
        .. DatabaseRules.All,
        .. RegistryRules.All,
        .. IdentityRules.All,
        .. NamespaceRules.All,
        .. PodRules.All,
        .. ContainerRules.All,
        .. ResourceRules.All,
        .. ProbeRules.All,
        .. ImageRules.All,
        .. SecretRules.All,
        .. RbacRules.All,
        .. Breaches.WhereNamespacesAreKnown(NetworkPolicyRules.All),
        .. AvailabilityRules.All,
        .. Breaches.WhereNamespacesAreKnown(DisruptionRules.All),
        .. Breaches.WhereNamespacesAreKnown(AutoscalingRules.All),
        .. GraceRules.All,
        .. Breaches.WhereNamespacesAreKnown(DanglingRules.All),
        .. JobRules.All,
        .. IngressRules.All,
    ];
}
