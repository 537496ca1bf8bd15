using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Workloads;

/// <summary>
/// A container of a pod. Containers of one pod share a volume by giving it the same name: a Unix socket there is how they talk without
/// a port.
/// </summary>
public sealed record PodContainer
{
    /// <summary>Name in the pod.</summary>
    public required string Name { get; init; }

    /// <summary>The image.</summary>
    public required ContainerImage Image { get; init; }

    /// <summary>What it runs. Default: empty, which is what the image says.</summary>
    public ImmutableArray<string> Command { get; init; } = [];

    /// <summary>Name of its port, unique in the pod; probes go there.</summary>
    public required string PortName { get; init; }

    /// <summary>Port that it listens on.</summary>
    public required int Port { get; init; }

    /// <summary>
    /// Configuration by environment. Secrets are files; a program that reads one from its environment alone gets a reference, never the
    /// value. Default: null, which is none.
    /// </summary>
    public InputList<EnvVarArgs>? Environment { get; init; }

    /// <summary>Requests and limits.</summary>
    public required ContainerResources Resources { get; init; }

    /// <summary>Disk in all, scratch included, for example <c>64Mi</c>.</summary>
    public required string EphemeralStorage { get; init; }

    /// <summary>Path that answers 200 while the process is worth keeping.</summary>
    public required string LivenessPath { get; init; }

    /// <summary>Path that answers 200 while the process and what it depends on can serve.</summary>
    public required string ReadinessPath { get; init; }

    /// <summary>Writable folders. Everything else is read-only.</summary>
    public ImmutableArray<ScratchVolume> Scratch { get; init; } = [];

    /// <summary>Secrets mounted as files.</summary>
    public ImmutableArray<SecretFile> SecretFiles { get; init; } = [];

    /// <summary>ConfigMaps mounted as files.</summary>
    public ImmutableArray<ConfigFile> ConfigFiles { get; init; } = [];
}
