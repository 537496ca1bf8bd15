using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>Values of the chart <c>external-dns</c>. Its security contexts already fit the restricted Pod Security Standard.</summary>
public sealed class ExternalDnsValues : PlacedPodValues
{
    /// <summary>Whose zones are written.</summary>
    [Input("provider", required: true)]
    public Input<ExternalDnsProviderValues> Provider { get; init; } = new ExternalDnsProviderValues();

    /// <summary>Kubernetes resources whose hosts are published.</summary>
    [Input("sources", required: true)]
    public InputList<string> Sources { get; init; } = [];

    /// <summary><c>upsert-only</c> or <c>sync</c>; the chart insists on a choice.</summary>
    [Input("policy", required: true)]
    public required Input<string> Policy { get; init; }

    /// <summary>Where ownership is noted. Default: <c>txt</c>, a record beside each record.</summary>
    [Input("registry", required: true)]
    public Input<string> Registry { get; init; } = "txt";

    /// <summary>Who owns the records written here.</summary>
    [Input("txtOwnerId", required: true)]
    public required Input<string> TxtOwnerId { get; init; }

    /// <summary>Domains outside which nothing is written.</summary>
    [Input("domainFilters", required: true)]
    public InputList<string> DomainFilters { get; init; } = [];

    /// <summary>Flags that the chart has no value for, without the hyphens.</summary>
    [Input("extraArgs", required: true)]
    public InputMap<string> ExtraArgs { get; init; } = [];

    /// <summary>Format of a line. Default: <c>json</c>.</summary>
    [Input("logFormat", required: true)]
    public Input<string> LogFormat { get; init; } = "json";

    /// <summary>The service account and its annotations.</summary>
    [Input("serviceAccount", required: true)]
    public required Input<ServiceAccountValues> ServiceAccount { get; init; }

    /// <summary>How Prometheus finds the pod. Default: on.</summary>
    [Input("serviceMonitor", required: true)]
    public Input<Toggle> ServiceMonitor { get; init; } = Toggle.On;
}
