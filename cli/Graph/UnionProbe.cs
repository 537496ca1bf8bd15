using Pulumi;

namespace GoCenter.Cli.Graph;

/// <summary>A value of one type or another.</summary>
/// <typeparam name="T0">The one type.</typeparam>
/// <typeparam name="T1">The other type.</typeparam>
internal sealed class UnionProbe<T0, T1> : InputProbe
{
    public override SecretMark? Visit(object value, SecretWalk walk) => walk.Visit(((Union<T0, T1>)value).Value);
}
