namespace GoCenter.Components.Gke;

/// <summary>How much GKE may add in pools that it makes up itself, for pods that fit no pool of ours.</summary>
/// <param name="MaxCpu">CPUs of all those nodes together.</param>
/// <param name="MaxMemoryGb">Their memory, GB.</param>
public sealed record Autoprovisioning(int MaxCpu, int MaxMemoryGb);
