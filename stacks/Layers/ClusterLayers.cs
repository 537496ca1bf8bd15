using GoCenter.Stacks.Settings;

namespace GoCenter.Stacks.Layers;

/// <summary>The layers inside one cluster, in order.</summary>
internal sealed class ClusterLayers
{
    /// <summary>Declares them.</summary>
    /// <param name="settings">The environment's settings.</param>
    /// <param name="foundation">Project, network and clusters.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="home">The home cluster's layers, with what all clusters share; null for the home cluster itself.</param>
    public ClusterLayers(EnvironmentSettings settings, FoundationLayer foundation, ClusterContext cluster, ClusterLayers? home)
    {
        Observability = new ObservabilityLayer(settings, cluster);
        Platform = new PlatformLayer(settings, foundation, cluster, Observability, home?.Platform);
        Proxy = new ModuleProxyLayer(settings, foundation, cluster, Platform, home?.Proxy);
        RoutesLayer.Declare(settings, cluster, Observability, Platform, Proxy);
        var loadTests = LoadTestLayer.Declare(settings, cluster, Observability);
        TrafficLayer.Declare(settings, cluster, Observability, Platform, Proxy, loadTests);
    }

    public ObservabilityLayer Observability { get; }

    public PlatformLayer Platform { get; }

    public ModuleProxyLayer Proxy { get; }
}
