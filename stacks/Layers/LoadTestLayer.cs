using GoCenter.Components.LoadTests;
using GoCenter.Components.Workloads;
using GoCenter.Stacks.Settings;
using Pulumi;

namespace GoCenter.Stacks.Layers;

/// <summary>Load on the running environment, through the same door as everybody; nothing unless the settings ask for it.</summary>
internal static class LoadTestLayer
{
    /// <summary>Declares them and gives their namespace, or null where there are none.</summary>
    public static Output<string>? Declare(EnvironmentSettings settings, FoundationLayer foundation, ObservabilityLayer observability)
    {
        if (!settings.LoadTest)
            return null;
        var @namespace = new SecureNamespace(NamespaceNames.LoadTests, new SecureNamespaceArgs { NamespaceName = NamespaceNames.LoadTests },
            foundation.GoogleAndKubernetes).Name;
        _ = new LoadTest("load-test", new LoadTestArgs
        {
            Enabled = true,
            Namespace = @namespace,
            TargetUrl = $"https://{settings.Web.Host}",
            ProxyUrl = $"https://{settings.ModuleProxy.Host}",
            NodePool = NodePoolNames.System,
        }, new ComponentResourceOptions { Providers = foundation.GoogleAndKubernetes.Providers, DependsOn = { observability.Monitoring } });
        return @namespace;
    }
}
