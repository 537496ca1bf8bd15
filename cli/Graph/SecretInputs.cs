using System.Collections.Immutable;

namespace GoCenter.Cli.Graph;

/// <summary>What is known of secret inputs beyond their marks.</summary>
internal static class SecretInputs
{
    private const string KubernetesSecret = "kubernetes:core/v1:Secret";
    private const string HelmRelease = "kubernetes:helm.sh/v3:Release";

    /// <summary>
    /// Whether the keys of an input are shown though the whole of it is secret. Those keys are no secret: whoever may list a Secret sees
    /// them, and a release's values are documented by its chart.
    /// </summary>
    public static bool KeysShown(string type, string input) =>
        (type == KubernetesSecret && input is "data" or "stringData") || (type == HelmRelease && input == "values");

    /// <summary>
    /// Adds marks that must not depend on how the program was written: the SDK marks a Secret's data when the property is assigned, but
    /// not when it is filled by a collection initialiser.
    /// </summary>
    public static SecretMark? Add(string type, ImmutableDictionary<string, object> inputs, SecretMark? marks)
    {
        if (type != KubernetesSecret || ReferenceEquals(marks, SecretMark.Whole))
            return marks;
        foreach (var input in (ReadOnlySpan<string>)["data", "stringData"])
        {
            if (inputs.ContainsKey(input))
                marks = SecretMark.Add(marks, input, SecretMark.Whole);
        }

        return marks;
    }
}
