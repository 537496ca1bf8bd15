using Pulumi;

namespace GoCenter.Cli.Graph;

/// <summary>Nested arguments, maps and whatever else can hold secrets.</summary>
/// <typeparam name="T">The type of the value inside.</typeparam>
internal sealed class ContentProbe<T> : OutputProbe<T>
{
    protected override SecretMark? VisitContent(Output<T> output, SecretWalk walk) => walk.Visit(Value(output));
}
