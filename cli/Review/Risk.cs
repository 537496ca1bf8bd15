using GoCenter.Cli.Differences;

namespace GoCenter.Cli.Review;

/// <summary>A change that a reviewer should look at first.</summary>
/// <param name="Kind">What makes it dangerous.</param>
/// <param name="Change">The change.</param>
/// <param name="Because">The properties that bring it about, or nothing.</param>
internal sealed record Risk(RiskKind Kind, ResourceChange Change, string Because);
