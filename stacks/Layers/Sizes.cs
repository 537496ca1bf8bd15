using GoCenter.Components.Workloads;

namespace GoCenter.Stacks.Layers;

/// <summary>What workloads ask for that no environment sizes by a setting.</summary>
internal static class Sizes
{
    /// <summary>
    /// Replicas of the proxies and the page on nodes that stay: one of two may be lost with its node while every preemptible one is away.
    /// </summary>
    public const int AnchorReplicas = 2;

    /// <summary>The web server that faces the network, of each pod of the page.</summary>
    public static readonly ContainerResources WebProxy = new("100m", "500m", "64Mi", "128Mi");

    /// <summary>The web server that has the page, of each pod of the page.</summary>
    public static readonly ContainerResources WebUi = new("50m", "200m", "32Mi", "64Mi");

    /// <summary>A worker of the queue, which mostly waits.</summary>
    public static readonly ContainerResources Worker = new("20m", "200m", "16Mi", "64Mi");

    /// <summary>A server of Valkey.</summary>
    public static readonly ContainerResources Valkey = new("100m", "500m", "512Mi", "1Gi");
}
