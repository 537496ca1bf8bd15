using Pulumi;

namespace GoCenter.Cli.Graph;

/// <summary>Values with nothing inside that could be secret by itself.</summary>
/// <typeparam name="T">The type of the value inside.</typeparam>
internal sealed class ScalarProbe<T> : OutputProbe<T>
{
    protected override SecretMark? VisitContent(Output<T> output, SecretWalk walk) => null;
}
