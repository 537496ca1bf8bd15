using System.Collections.Immutable;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for Memorystore; the program itself runs Valkey in the cluster, but may not move to something weaker.</summary>
internal static class CacheRules
{
    private static readonly Subject s_instances = Subject.OfType("gcp:redis/instance:Instance");

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "redis-auth",
            Source = "CKV_GCP_95",
            Severity = Severity.High,
            Title = "Clients of Redis sign in.",
            Mend = "Set AuthEnabled to true.",
            Check = s_instances.MustBeTrue("authEnabled"),
        },
        new()
        {
            Id = "redis-tls",
            Source = "CKV_GCP_97",
            Severity = Severity.High,
            Title = "Connections to Redis are encrypted.",
            Mend = "Set TransitEncryptionMode to SERVER_AUTHENTICATION.",
            Check = s_instances.MustBe("transitEncryptionMode", "SERVER_AUTHENTICATION"),
        },
    ];
}
