using GoCenter.Components.ModuleProxy;
using GoCenter.Components.Workloads;
using GoCenter.Stacks.Settings;

namespace GoCenter.Stacks.Layers;

/// <summary>What the environment is there for: the Go module proxy.</summary>
internal sealed class ModuleProxyLayer
{
    public ModuleProxyLayer(EnvironmentSettings settings, FoundationLayer foundation)
    {
        var options = foundation.GoogleAndKubernetes;

        var modules = new SecureNamespace("modules", new SecureNamespaceArgs { NamespaceName = "modules" }, options);

        Athens = new Athens("athens", new AthensArgs
        {
            Project = settings.Google.Project,
            Location = settings.Google.Region,
            Namespace = modules.Name,
            BucketName = $"{settings.Google.Project}-modules",
            MinReplicas = settings.ModuleProxy.ReplicasMin,
            MaxReplicas = settings.ModuleProxy.ReplicasMax,
            Resources = settings.ModuleProxy.Resources,
            NodePool = NodePoolNames.Preemptible,
            GithubToken = settings.ModuleProxy.GithubToken,
            DeletionProtection = settings.Cluster.DeletionProtection,
        }, options);
    }

    public Athens Athens { get; }
}
