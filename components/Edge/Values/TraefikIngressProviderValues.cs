using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>How Traefik reads Ingresses.</summary>
public sealed class TraefikIngressProviderValues : ResourceArgs
{
    /// <summary>Namespaces whose Ingresses may name middlewares.</summary>
    [Input("crossProviderNamespaces", required: true)]
    public InputList<string> CrossProviderNamespaces { get; init; } = [];

    /// <summary>
    /// Whether an Ingress's status copies the Service's address. Default: off; a NodePort Service has none, and the reserved one is
    /// known.
    /// </summary>
    [Input("publishedService", required: true)]
    public Input<Toggle> PublishedService { get; init; } = Toggle.Off;

    /// <summary>The address in each Ingress's status, which external-dns writes into the zone.</summary>
    [Input("ingressEndpoint", required: true)]
    public required Input<TraefikIngressEndpointValues> IngressEndpoint { get; init; }

    /// <summary>Whether <c>/v1</c> leaves <c>/v10</c> alone, as Kubernetes defines prefixes. Default: yes.</summary>
    [Input("strictPrefixMatching", required: true)]
    public Input<bool> StrictPrefixMatching { get; init; } = true;
}
