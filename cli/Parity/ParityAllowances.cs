using System.Collections.Immutable;

namespace GoCenter.Cli.Parity;

/// <summary>
/// Where environments may differ, and why. Add to it only what an environment's settings decide, the narrowest property that holds it, and
/// a reason a reviewer can judge; <c>gocenter parity</c> names the entries that cover nothing any more.
/// </summary>
internal static class ParityAllowances
{
    /// <summary>The list.</summary>
    public static ImmutableArray<ParityAllowance> All { get; } =
    [
        new("pulumi:providers:gcp", "project", "Each environment has a Google project of its own."),
        new("pulumi:providers:gcp", "region", "Each environment chooses where it runs."),
        new("gcp:*", "project", "Each environment has a Google project of its own."),
        new("gcp:*", "region", "Each environment chooses where it runs."),
        new("gcp:*", "location", "Each environment chooses where it runs."),
    ];
}
