using Pulumi;

namespace GoCenter.Components.Certificates;

/// <summary>The Ingress of a challenge.</summary>
public sealed class AcmeIngressArgs : ResourceArgs
{
    /// <summary>The class that serves it.</summary>
    [Input("ingressClassName", required: true)]
    public required Input<string> IngressClassName { get; init; }

    /// <summary>Type of the Service behind it. Default: <c>ClusterIP</c>; cert-manager's is a port on every node.</summary>
    [Input("serviceType", required: true)]
    public Input<string> ServiceType { get; init; } = "ClusterIP";

    /// <summary>What is added to it.</summary>
    [Input("ingressTemplate", required: true)]
    public required Input<AcmeIngressTemplateArgs> IngressTemplate { get; init; }
}
