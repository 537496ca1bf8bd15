using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.Certificates;

/// <summary>What is added to the Ingress of a challenge.</summary>
public sealed class AcmeIngressTemplateArgs : ResourceArgs
{
    /// <summary>Labels and annotations; nothing else is taken.</summary>
    [Input("metadata", required: true)]
    public required Input<ObjectMetaArgs> Metadata { get; init; }
}
