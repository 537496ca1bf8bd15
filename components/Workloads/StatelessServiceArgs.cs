using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Workloads;

/// <summary>What runs as a <see cref="StatelessService"/>, and how much of it.</summary>
public sealed class StatelessServiceArgs : ResourceArgs
{
    /// <summary>Namespace that the objects go to.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>The image of the container that serves.</summary>
    public required ContainerImage Image { get; init; }

    /// <summary>Name of the container that serves. Default: null, which is the service's own name.</summary>
    public string? ContainerName { get; init; }

    /// <summary>What the container runs. Default: empty, which is what its image says.</summary>
    public ImmutableArray<string> Command { get; init; } = [];

    /// <summary>Containers beside it, in the same pod. Default: none.</summary>
    public ImmutableArray<PodContainer> Sidecars { get; init; } = [];

    /// <summary>Port that the program listens on; the Service listens on 80.</summary>
    public required int Port { get; init; }

    /// <summary>Requests and limits of the container.</summary>
    public required ContainerResources Resources { get; init; }

    /// <summary>
    /// Configuration by environment. Secrets are files; a program that reads one from its environment alone gets a reference, never the
    /// value.
    /// </summary>
    public InputList<EnvVarArgs> Environment { get; init; } = [];

    /// <summary>Path that answers 200 while the process is worth keeping.</summary>
    public required string LivenessPath { get; init; }

    /// <summary>Path that answers 200 while the process and what it depends on can serve.</summary>
    public required string ReadinessPath { get; init; }

    /// <summary>
    /// Path of Prometheus metrics on the same port. Default: null, which is none. With one the service depends on the monitoring, which
    /// brings the kind of its monitor.
    /// </summary>
    public string? MetricsPath { get; init; }

    /// <summary>
    /// Fewest replicas; two or more, or losing a node is losing the service. Of a mixed workload these are the elastic ones; the anchor is
    /// beside them.
    /// </summary>
    public required Input<int> MinReplicas { get; init; }

    /// <summary>Most replicas, the anchor left out. Each takes a node of its own.</summary>
    public required Input<int> MaxReplicas { get; init; }

    /// <summary>Average CPU, percent of the request, that the autoscaler aims at. Default: 70.</summary>
    public Input<int> TargetCpuPercent { get; init; } = 70;

    /// <summary>Kind of nodes that the pods require.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What the two kinds of nodes are called. Default: <c>system</c> and <c>pvm-pool</c>.</summary>
    public NodePools NodePools { get; init; } = new();

    /// <summary>
    /// Name of the PriorityClass that decides whose pods wait when nodes are full. Default: null, which is the cluster's default.
    /// </summary>
    public Input<string>? PriorityClass { get; init; }

    /// <summary>Annotations of the Kubernetes service account, such as the one for Workload Identity.</summary>
    public InputMap<string> ServiceAccountAnnotations { get; init; } = [];

    /// <summary>
    /// Annotations of the pods. A hash of the configuration here replaces the pods when it changes; mounted files
    /// alone do not. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, Input<string>> PodAnnotations { get; init; } = ImmutableDictionary<string, Input<string>>.Empty;

    /// <summary>Writable folders. Everything else is read-only.</summary>
    public ImmutableArray<ScratchVolume> Scratch { get; init; } = [];

    /// <summary>Secrets mounted as files.</summary>
    public ImmutableArray<SecretFile> SecretFiles { get; init; } = [];

    /// <summary>ConfigMaps mounted as files.</summary>
    public ImmutableArray<ConfigFile> ConfigFiles { get; init; } = [];

    /// <summary>Disk in all, scratch included, for example <c>12Gi</c>.</summary>
    public required string EphemeralStorage { get; init; }

    /// <summary>
    /// Seconds between leaving the Service and the signal to stop, in which load balancers learn of it. Default: 5.
    /// </summary>
    public int DrainSeconds { get; init; } = StatelessService.DefaultDrainSeconds;

    /// <summary>Seconds that the program itself takes to finish requests after the signal.</summary>
    public required int ShutdownSeconds { get; init; }

    /// <summary>User and group that the containers run as. Default: 10001, high enough not to be anyone on the node.</summary>
    public int UserId { get; init; } = 10001;
}
