using System.Collections.Immutable;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for message topics.</summary>
internal static class MessagingRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "topic-customer-key",
            Source = "CKV_GCP_83",
            Severity = Severity.Medium,
            Title = "Messages are encrypted with a key of one's own.",
            Mend = "Set KmsKeyName of the topic to a Cloud KMS key.",
            Check = Subject.OfType("gcp:pubsub/topic:Topic").MustBeSet("kmsKeyName"),
        },
    ];
}
