using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A call as it reaches a provider.</summary>
public class MockCallArgs
{
    public string? Token { get; set; }

    public ImmutableDictionary<string, object> Args { get; set; } = null!;

    /// <summary>The explicit provider as <c>URN::ID</c>, or empty.</summary>
    public string? Provider { get; set; }
}
