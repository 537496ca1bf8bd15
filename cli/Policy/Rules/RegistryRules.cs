using System.Collections.Immutable;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for where images come from: Artifact Registry, and the policy of what is admitted.</summary>
internal static class RegistryRules
{
    private static readonly Subject s_access = Subject.OfType(
        "gcp:artifactregistry/repositoryIamMember:RepositoryIamMember", "gcp:artifactregistry/repositoryIamBinding:RepositoryIamBinding");

    private const string Enforced = "ENFORCED_BLOCK_AND_AUDIT_LOG";

    private static readonly ImmutableArray<string> s_denying = ["ALWAYS_DENY", "REQUIRE_ATTESTATION"];

    private static readonly Subject s_policies = Subject.OfType("gcp:binaryauthorization/policy:Policy");

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "registry-not-public",
            Source = "CKV_GCP_101",
            Severity = Severity.High,
            Title = "Images are not for everybody to pull or push.",
            Mend = "Remove allUsers and allAuthenticatedUsers from the members.",
            Check = s_access.Must("member", IdentityRules.PublicMember),
        },
        new()
        {
            Id = "registry-customer-key",
            Source = "CKV_GCP_84",
            Severity = Severity.Medium,
            Title = "Images are encrypted with a key of one's own.",
            Mend = "Set KmsKeyName of the repository to a Cloud KMS key.",
            Check = Subject.OfType("gcp:artifactregistry/repository:Repository").MustBeSet("kmsKeyName"),
        },
        new()
        {
            Id = "binary-authorization-denies",
            Source = "CIS GKE 5.10.5",
            Severity = Severity.High,
            Title = "The policy that admits images turns away what it does not name.",
            Mend = "Set DefaultAdmissionRule, and each of ClusterAdmissionRules, to ALWAYS_DENY or REQUIRE_ATTESTATION with ENFORCED_BLOCK_AND_AUDIT_LOG, and name repositories, never *.",
            Check = Subject.All(
                s_policies.MustBe("defaultAdmissionRule.evaluationMode", s_denying),
                s_policies.MustBe("defaultAdmissionRule.enforcementMode", Enforced),
                // A cluster's own rule stands in for the default one.
                s_policies.EachMust("clusterAdmissionRules",
                    static rule => s_denying.Contains(rule.FindText("evaluationMode") ?? "") && rule.FindText("enforcementMode") == Enforced),
                s_policies.EachMust("admissionWhitelistPatterns", static pattern => pattern.FindText("namePattern") is not { } name || name.Trim('*').Length > 0)),
        },
    ];
}
