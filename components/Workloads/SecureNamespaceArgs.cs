using Pulumi;

namespace GoCenter.Components.Workloads;

/// <summary>Name of a <see cref="SecureNamespace"/>, and why it may do more than the others where it has to.</summary>
public sealed class SecureNamespaceArgs : ResourceArgs
{
    /// <summary>Name of the namespace.</summary>
    public required Input<string> NamespaceName { get; init; }

    /// <summary>
    /// Why pods here may be privileged, in a sentence that a reviewer can weigh. Default: null, which enforces the restricted standard.
    /// </summary>
    public string? PrivilegedBecause { get; init; }
}
