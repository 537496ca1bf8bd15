namespace GoCenter.Components.Gke;

/// <summary>A Google group and what its members may do in the clusters.</summary>
/// <param name="Role">What they may do.</param>
/// <param name="Email">The group's address.</param>
public sealed record AccessGroup(AccessRole Role, string Email);
