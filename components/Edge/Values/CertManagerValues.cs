using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>Values of the chart <c>cert-manager</c>, those of the controllers at the top. Its security contexts already fit the restricted Pod Security Standard.</summary>
public sealed class CertManagerValues : CertManagerPartValues
{
    /// <summary>The resource definitions.</summary>
    [Input("crds", required: true)]
    public Input<CertManagerCrdsValues> Crds { get; init; } = new CertManagerCrdsValues();

    /// <summary>Place of all parts.</summary>
    [Input("global", required: true)]
    public required Input<CertManagerGlobalValues> Global { get; init; }

    /// <summary>Service account of the controllers, with their Google identity.</summary>
    [Input("serviceAccount", required: true)]
    public required Input<ServiceAccountValues> ServiceAccount { get; init; }

    /// <summary>
    /// Whether the look at a challenge's record, before Let's Encrypt is asked to look, goes to the cluster's own name servers alone. Default:
    /// yes; the chart's is the zone's servers, for which port 53 of the internet would have to be open.
    /// </summary>
    [Input("dns01RecursiveNameserversOnly", required: true)]
    public Input<bool> Dns01RecursiveNameserversOnly { get; init; } = true;

    /// <summary>How Prometheus finds the parts.</summary>
    [Input("prometheus", required: true)]
    public Input<CertManagerPrometheusValues> Prometheus { get; init; } = new CertManagerPrometheusValues();

    /// <summary>Checks resources on their way in; without it nothing can be created.</summary>
    [Input("webhook", required: true)]
    public required Input<CertManagerPartValues> Webhook { get; init; }

    /// <summary>Keeps the webhook's own certificate known.</summary>
    [Input("cainjector", required: true)]
    public required Input<CertManagerPartValues> CaInjector { get; init; }

    /// <summary>A Job that ends when the webhook answers, so that the release is not ready before it is.</summary>
    [Input("startupapicheck", required: true)]
    public required Input<CertManagerCheckValues> StartupApiCheck { get; init; }
}
