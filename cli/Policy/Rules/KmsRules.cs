using System.Collections.Immutable;
using System.Globalization;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for encryption keys.</summary>
internal static class KmsRules
{
    // 90 days, in seconds.
    private const double LongestRotation = 90 * 24 * 3600;

    private static readonly Subject s_keys = Subject.OfType("gcp:kms/cryptoKey:CryptoKey");

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "key-rotation",
            Source = "CKV_GCP_43",
            Severity = Severity.Medium,
            Title = "A key that encrypts is replaced every 90 days.",
            Mend = "Set RotationPeriod to 7776000s or less.",
            Check = s_keys.Where(static key => key.Inputs.FindText("purpose") is null or "ENCRYPT_DECRYPT")
                .Must("rotationPeriod", static period => Seconds(period) is > 0 and <= LongestRotation),
        },
        new()
        {
            Id = "key-protected",
            Source = "CKV_GCP_82",
            Severity = Severity.High,
            Title = "A key cannot be deleted by accident: what it encrypts would be lost with it.",
            Mend = "Set the resource option Protect.",
            Check = s_keys.MustBeProtected(),
        },
    ];

    private static double Seconds(InputValue period) =>
        period.FindText() is { } text && text.EndsWith('s') && double.TryParse(text.AsSpan(..^1), CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;
}
