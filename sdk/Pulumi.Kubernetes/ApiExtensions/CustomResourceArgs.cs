namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>The arguments of a <see cref="CustomResource"/>; a class derived from it adds the fields of its kind.</summary>
public abstract class CustomResourceArgs : ResourceArgs
{
    /// <param name="apiVersion">The group and version of the kind.</param>
    /// <param name="kind">The kind.</param>
    protected CustomResourceArgs(string apiVersion, string kind)
    {
        ApiVersion = apiVersion;
        Kind = kind;
        Type = $"kubernetes:{apiVersion}:{kind}";
    }

    /// <summary>The group and version of the kind.</summary>
    [Input("apiVersion")]
    public Input<string> ApiVersion { get; }

    /// <summary>The kind.</summary>
    [Input("kind")]
    public Input<string> Kind { get; }

    /// <summary>Name, namespace, labels and annotations.</summary>
    [Input("metadata")]
    public Input<Types.Inputs.Meta.V1.ObjectMetaArgs>? Metadata { get; set; }

    internal string Type { get; }
}
