namespace GoCenter.Components;

/// <summary>A Helm chart, pinned: where it is published, its name, and the exact version.</summary>
/// <param name="Name">The chart's own name, also the release's name.</param>
/// <param name="Version">The exact chart version.</param>
/// <param name="Repository">The repository's address: <c>https://</c> for an index, <c>oci://</c> for a registry.</param>
public sealed record HelmChart(string Name, string Version, string Repository)
{
    /// <summary>Whether the chart comes from an OCI registry, which Helm addresses by reference instead of repository and name.</summary>
    public bool IsOci => Repository.StartsWith("oci://", StringComparison.Ordinal);

    /// <summary>What a Helm release names as its chart.</summary>
    public string Reference => IsOci ? $"{Repository}/{Name}" : Name;
}
