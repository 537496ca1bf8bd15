using Pulumi;

namespace GoCenter.Components.Certificates;

/// <summary>A file served under the host on port 80.</summary>
public sealed class AcmeHttp01Args : ResourceArgs
{
    /// <summary>The Ingress that serves it for a minute.</summary>
    [Input("ingress", required: true)]
    public required Input<AcmeIngressArgs> Ingress { get; init; }
}
