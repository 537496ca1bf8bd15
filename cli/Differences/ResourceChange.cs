using System.Collections.Immutable;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Differences;

/// <summary>A resource that differs between two graphs.</summary>
/// <param name="Kind">What would happen to it.</param>
/// <param name="Resource">The resource: the new one, or the old one when it is deleted.</param>
/// <param name="Properties">What differs, when both graphs have it.</param>
internal sealed record ResourceChange(ChangeKind Kind, ResourceNode Resource, ImmutableArray<PropertyChange> Properties);
