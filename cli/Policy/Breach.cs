using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Policy;

/// <summary>A place where a rule is not kept.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Property">Path of the property, a list's element by its name or index:
/// <c>spec.template.spec.containers[athens].image</c>.</param>
/// <param name="Found">What stands there, for people to read: <c>missing</c>, <c>true</c>, <c>0.0.0.0/0</c>.</param>
internal sealed record Breach(ResourceNode Resource, string Property, string Found);
