using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>The data sources, Prometheus and Alertmanager, which the chart writes down and a sidecar hands to Grafana.</summary>
public sealed class GrafanaDataSourcesValues : ResourceArgs
{
    /// <summary>Default: true.</summary>
    [Input("enabled", required: true)]
    public Input<bool> Enabled { get; init; } = true;

    /// <summary>Identifier of Prometheus; every query of every dashboard names it.</summary>
    [Input("uid", required: true)]
    public Input<string> Uid { get; init; } = Monitoring.DataSource;

    /// <summary>Default: true.</summary>
    [Input("isDefaultDatasource", required: true)]
    public Input<bool> IsDefault { get; init; } = true;

    /// <summary>Kind of object to look at; the chart's default is Secrets as well.</summary>
    [Input("resource", required: true)]
    public Input<string> Resource { get; init; } = "configmap";

    /// <summary>Folders that the sidecar may write to besides.</summary>
    [Input("extraMounts", required: true)]
    public InputList<GrafanaMountValues> ExtraMounts { get; init; } = [];
}
