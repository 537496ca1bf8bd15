using Pulumi;
using Pulumi.Utilities;

namespace GoCenter.Cli.Graph;

/// <summary>Reads outputs, and inputs, which are outputs underneath.</summary>
/// <typeparam name="T">The type of the value inside.</typeparam>
internal abstract class OutputProbe<T> : InputProbe
{
    public sealed override SecretMark? Visit(object value)
    {
        var output = value as Output<T> ?? (Output<T>)(Input<T>)value;
        var secret = Output.IsSecretAsync(output);
        // Everything the program made is settled by now. What is not may be a secret, and waiting for it could wait for ever.
        if (!secret.IsCompletedSuccessfully || secret.Result)
            return SecretMark.Whole;
        return VisitContent(output);
    }

    /// <summary>The marks inside the value of an output that is not secret itself.</summary>
    protected abstract SecretMark? VisitContent(Output<T> output);

    /// <summary>The value of a settled output.</summary>
    protected static T Value(Output<T> output) => OutputUtilities.GetValueAsync(output).GetAwaiter().GetResult();
}
