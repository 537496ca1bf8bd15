using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Differences;

/// <summary>A property that differs between two graphs.</summary>
/// <param name="Path">Where it is, as in <c>spec.template.spec.containers[athens].image</c>.</param>
/// <param name="Old">What it was; null when it was not there.</param>
/// <param name="New">What it is; null when it is gone.</param>
internal sealed record PropertyChange(string Path, InputValue? Old, InputValue? New)
{
    /// <summary>
    /// The path of what the engine knows a resource by, when it has moved into something of another type: the engine makes another one and
    /// deletes this one, unless an alias of the resource names the old place, of which a graph knows nothing.
    /// </summary>
    public const string Urn = "(urn)";

    /// <summary>The path of the provider. Another one is another cluster, so the resource is made anew there.</summary>
    public const string Provider = "(provider)";

    /// <summary>The path of the option that keeps the engine from deleting.</summary>
    public const string Protect = "(protect)";
}
