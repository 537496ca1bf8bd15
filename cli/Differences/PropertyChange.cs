using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Differences;

/// <summary>A property that differs between two graphs.</summary>
/// <param name="Path">Where it is, as in <c>spec.template.spec.containers[athens].image</c>.</param>
/// <param name="Old">What it was; null when it was not there.</param>
/// <param name="New">What it is; null when it is gone.</param>
internal sealed record PropertyChange(string Path, InputValue? Old, InputValue? New);
