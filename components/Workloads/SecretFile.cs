using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Components.Workloads;

/// <summary>A Secret's keys as files, readable by the container and nobody else.</summary>
/// <param name="Name">Name of the volume in the pod.</param>
/// <param name="SecretName">Name of the Secret, in the workload's namespace.</param>
/// <param name="MountPath">Folder that holds a file for each key.</param>
public sealed record SecretFile(string Name, Input<string> SecretName, string MountPath)
{
    /// <summary>The keys to mount, such as the certificate without its private key. Default: empty, which is every key.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];
}
