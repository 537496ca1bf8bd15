using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource as it reaches a provider.</summary>
public class MockResourceArgs
{
    public string? Type { get; set; }

    public string? Name { get; set; }

    public ImmutableDictionary<string, object> Inputs { get; set; } = null!;

    /// <summary>The explicit provider as <c>URN::ID</c>, or empty.</summary>
    public string? Provider { get; set; }

    /// <summary>The id of the existing resource to read or import, or empty.</summary>
    public string? Id { get; set; }
}
