namespace Pulumi.Kubernetes;

/// <summary>A resource of a Kubernetes cluster, whatever its kind.</summary>
public abstract class KubernetesResource : CustomResource
{
    internal KubernetesResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, args, options)
    {
    }
}
