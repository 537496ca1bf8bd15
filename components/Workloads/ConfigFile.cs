using Pulumi;

namespace GoCenter.Components.Workloads;

/// <summary>A ConfigMap's keys as read-only files.</summary>
/// <param name="Name">Name of the volume in the pod.</param>
/// <param name="ConfigMapName">Name of the ConfigMap, in the workload's namespace.</param>
/// <param name="MountPath">Folder that holds a file for each key.</param>
public sealed record ConfigFile(string Name, Input<string> ConfigMapName, string MountPath);
