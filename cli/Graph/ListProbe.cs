using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Cli.Graph;

/// <summary>Lists of nested arguments.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
internal sealed class ListProbe<T> : OutputProbe<ImmutableArray<T>>
{
    protected override SecretMark? VisitContent(Output<ImmutableArray<T>> output, SecretWalk walk) => walk.VisitItems(Value(output));
}
