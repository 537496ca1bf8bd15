namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>An object of a kind that a CustomResourceDefinition adds to the cluster.</summary>
public class CustomResource : KubernetesResource
{
    /// <param name="name">The logical name.</param>
    /// <param name="args">The object; its apiVersion and kind make the resource's type.</param>
    /// <param name="options">The resource options.</param>
    public CustomResource(string name, CustomResourceArgs args, CustomResourceOptions? options = null)
        : base(args.Type, name, args, options)
    {
    }

    /// <summary>The group and version of the kind.</summary>
    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    /// <summary>The kind.</summary>
    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    /// <summary>Name, namespace, labels and annotations.</summary>
    [Output("metadata")]
    public Output<Types.Outputs.Meta.V1.ObjectMeta> Metadata { get; private set; } = null!;
}
