using Pulumi;
using Pulumi.Utilities;

namespace GoCenter.Cli.Graph;

/// <summary>Reads outputs, and inputs, which are outputs underneath.</summary>
/// <typeparam name="T">The type of the value inside.</typeparam>
internal abstract class OutputProbe<T> : InputProbe
{
    public sealed override SecretMark? Visit(object value, SecretWalk walk)
    {
        var output = value as Output<T> ?? (Output<T>)(Input<T>)value;
        return walk.IsSecret(Output.IsSecretAsync(output)) ? SecretMark.Whole : VisitContent(output, walk);
    }

    /// <summary>The marks inside the value of an output that is not secret itself.</summary>
    protected abstract SecretMark? VisitContent(Output<T> output, SecretWalk walk);

    /// <summary>The value of a settled output.</summary>
    protected static T Value(Output<T> output) => OutputUtilities.GetValueAsync(output).GetAwaiter().GetResult();
}
