using GoCenter.Components.LoadTests;
using GoCenter.Components.Workloads;
using GoCenter.Stacks.Settings;
using Pulumi;

namespace GoCenter.Stacks.Layers;

/// <summary>Load on the running environment, through the same door as everybody; nothing unless the settings ask for it.</summary>
internal static class LoadTestLayer
{
    /// <summary>Declares them and gives their namespace, or null where there are none.</summary>
    public static Output<string>? Declare(EnvironmentSettings settings, ClusterContext cluster, ObservabilityLayer observability)
    {
        // One source of load is enough, whichever cluster answers it.
        if (!settings.LoadTest || !cluster.IsHome)
            return null;
        var @namespace = new SecureNamespace(
            cluster.Logical(NamespaceNames.LoadTests), new SecureNamespaceArgs { NamespaceName = NamespaceNames.LoadTests },
            cluster.GoogleAndKubernetes).Name;
        _ = new LoadTest(cluster.Logical("load-test"), new LoadTestArgs
        {
            Namespace = @namespace,
            TargetUrl = $"https://{settings.Web.Host}",
            ProxyUrl = $"https://{settings.ModuleProxy.Host}",
            NodePool = NodePoolNames.System,
        }, new ComponentResourceOptions { Providers = cluster.GoogleAndKubernetes.Providers, DependsOn = { observability.Monitoring } });
        return @namespace;
    }
}
