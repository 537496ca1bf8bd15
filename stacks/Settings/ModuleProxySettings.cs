using System.Collections.Immutable;
using GoCenter.Components.ModuleProxy;
using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Stacks.Settings;

/// <summary>The Go module proxy: its size and its host.</summary>
public sealed record ModuleProxySettings
{
    /// <summary>The host that Go developers put into GOPROXY. Source: <c>proxyHost</c>.</summary>
    public required string Host { get; init; }

    /// <summary>The fewest replicas, at least one. Source: <c>proxyReplicasMin</c>.</summary>
    public required int ReplicasMin { get; init; }

    /// <summary>The most replicas. Source: <c>proxyReplicasMax</c>.</summary>
    public required int ReplicasMax { get; init; }

    /// <summary>
    /// What each replica asks for and may use, in the words of the file. Source: <c>proxyCpuRequest</c> and its neighbours.
    /// </summary>
    public required ContainerResources Resources { get; init; }

    /// <summary>Scratch space of each replica, as a Kubernetes quantity. Default 10Gi. Source: <c>proxyScratch</c>.</summary>
    public required string Scratch { get; init; }

    /// <summary>
    /// Disk that each replica may use, scratch included, as a Kubernetes quantity. Default 12Gi. Source: <c>proxyStorageLimit</c>.
    /// </summary>
    public required string StorageLimit { get; init; }

    /// <summary>
    /// Seconds in which a replica finishes its requests when it has to go. Default 8. Source: <c>proxyShutdownSeconds</c>.
    /// </summary>
    public required int ShutdownSeconds { get; init; }

    /// <summary>What to do about a version that the bucket lacks. Default sync. Source: <c>proxyDownloadMode</c>.</summary>
    public required DownloadMode DownloadMode { get; init; }

    /// <summary>Exceptions from that for some modules. Default none. Source: <c>proxyDownloadRules</c>.</summary>
    public required ImmutableArray<DownloadRule> DownloadRules { get; init; }

    /// <summary>Modules that no public checksum database is asked about. Default none. Source: <c>proxyPrivatePatterns</c>.</summary>
    public required ImmutableArray<string> PrivatePatterns { get; init; }

    /// <summary>
    /// A secret token with which the proxy reads from GitHub, or null for anonymous access. Default none. Source: <c>proxyGithubToken</c>.
    /// </summary>
    public Output<string>? GithubToken { get; init; }

    /// <summary>
    /// Teams with a proxy of their own, of the same size, beside the one that all share. Default none. Source: <c>proxyTenants</c>.
    /// </summary>
    public ImmutableArray<ProxyTenantSettings> Tenants { get; init; } = [];
}
