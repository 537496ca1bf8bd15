namespace GoCenter.Components.Workloads;

/// <summary>Disk that lives and dies with the pod, the only place a container may write.</summary>
/// <param name="Name">Name of the volume in the pod.</param>
/// <param name="MountPath">Where the container sees it.</param>
/// <param name="SizeLimit">Most it may hold, for example <c>10Gi</c>; a pod beyond it is evicted.</param>
public sealed record ScratchVolume(string Name, string MountPath, string SizeLimit);
