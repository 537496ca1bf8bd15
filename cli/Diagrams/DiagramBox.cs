using System.Collections.Immutable;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Diagrams;

/// <summary>A component at the top of the stack, or a resource that no component holds.</summary>
/// <param name="Node">The component or resource.</param>
/// <param name="Kind">What it is, shortly: <c>Athens</c> or <c>Deployment</c>.</param>
/// <param name="Resources">It and everything in it, in the order of the graph.</param>
/// <param name="Contents">What is in it: how many of which kind, the components first and then by number.</param>
internal sealed record DiagramBox(
    ResourceNode Node, string Kind, ImmutableArray<ResourceNode> Resources, ImmutableArray<(int Count, string Kind)> Contents);
