using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.LoadTests;

/// <summary>What a <see cref="LoadTest"/> asks of what.</summary>
public sealed class LoadTestArgs : ResourceArgs
{
    /// <summary>
    /// Counts the runs. A run takes place when it is created, so a new value here is a new run. Default: 1.
    /// </summary>
    public int Run { get; init; } = 1;

    /// <summary>Namespace of the operator and the runs.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>Address of the web page, without a slash at the end.</summary>
    public required Input<string> TargetUrl { get; init; }

    /// <summary>Address of the module proxy, without a slash at the end.</summary>
    public required Input<string> ProxyUrl { get; init; }

    /// <summary>Address of Prometheus, which knows how often Athens went upstream. Default: empty, without that threshold.</summary>
    public Input<string> PrometheusUrl { get; init; } = "";

    /// <summary>Value of the node label <c>node-pool</c> that the pods require.</summary>
    public required string NodePool { get; init; }

    /// <summary>People at the page. Default: 10,000.</summary>
    public int Users { get; init; } = 10_000;

    /// <summary>Requests a second of all of them together. Default: 100.</summary>
    public int RequestsPerSecond { get; init; } = 100;

    /// <summary>How long they stay. Default: ten minutes, in which each of 10,000 people sends six requests.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Modules that are fetched twice. Default: 10,000.</summary>
    public int Modules { get; init; } = 10_000;

    /// <summary>Modules that are underway at once. Default: 50.</summary>
    public int Workers { get; init; } = 50;

    /// <summary>
    /// Where in the public index the modules begin, in RFC 3339 with fractional seconds. Default: the first of January 2026; a repository
    /// that has those already is better asked about others.
    /// </summary>
    public string Since { get; init; } = "2026-01-01T00:00:00.000001Z";

    /// <summary>Requests and limits of the pod that makes the load. Default: one to two CPUs, 1Gi to 2Gi of memory.</summary>
    public ContainerResources Resources { get; init; } = new("1", "2", "1Gi", "2Gi");
}
