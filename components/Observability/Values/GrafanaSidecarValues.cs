using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>The containers beside Grafana that bring it its files.</summary>
public sealed class GrafanaSidecarValues : ResourceArgs
{
    /// <summary>Dashboards.</summary>
    [Input("dashboards", required: true)]
    public required Input<GrafanaDashboardsValues> Dashboards { get; init; }

    /// <summary>Data sources.</summary>
    [Input("datasources", required: true)]
    public required Input<GrafanaDataSourcesValues> DataSources { get; init; }

    /// <summary>Rights of each: none.</summary>
    [Input("securityContext", required: true)]
    public required Input<SecurityContextArgs> SecurityContext { get; init; }

    /// <summary>Requests and limits of each; the chart's are empty.</summary>
    [Input("resources", required: true)]
    public required Input<ResourceRequirementsArgs> Resources { get; init; }
}
