using GoCenter.Components.ModuleProxy;
using GoCenter.Components.Workloads;
using GoCenter.Stacks.Settings;

namespace GoCenter.Stacks.Layers;

/// <summary>What the environment is there for: the Go module proxy that all share, and one for each team that wants its own.</summary>
internal static class ModuleProxyLayer
{
    public static void Declare(EnvironmentSettings settings, FoundationLayer foundation)
    {
        var options = foundation.GoogleAndKubernetes;

        var modules = new SecureNamespace("modules", new SecureNamespaceArgs { NamespaceName = "modules" }, options);

        Proxy("athens", $"{settings.Google.Project}-modules");
        foreach (var tenant in settings.ModuleProxy.Tenants)
            Proxy($"athens-{tenant.Name}", $"{settings.Google.Project}-modules-{tenant.Name}");

        void Proxy(string name, string bucket) => new Athens(name, new AthensArgs
        {
            Project = settings.Google.Project,
            Location = settings.Google.Region,
            Namespace = modules.Name,
            BucketName = bucket,
            MinReplicas = settings.ModuleProxy.ReplicasMin,
            MaxReplicas = settings.ModuleProxy.ReplicasMax,
            Resources = settings.ModuleProxy.Resources,
            NodePool = NodePoolNames.Preemptible,
            GithubToken = settings.ModuleProxy.GithubToken,
            DeletionProtection = settings.Cluster.DeletionProtection,
        }, options);
    }
}
