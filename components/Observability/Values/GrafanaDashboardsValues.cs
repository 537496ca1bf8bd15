using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>The sidecar that finds dashboards in ConfigMaps.</summary>
public sealed class GrafanaDashboardsValues : ResourceArgs
{
    /// <summary>Default: true.</summary>
    [Input("enabled", required: true)]
    public Input<bool> Enabled { get; init; } = true;

    /// <summary>Label of the ConfigMaps.</summary>
    [Input("label", required: true)]
    public Input<string> Label { get; init; } = Dashboards.Label;

    /// <summary>Value of the label.</summary>
    [Input("labelValue", required: true)]
    public Input<string> LabelValue { get; init; } = Dashboards.LabelValue;

    /// <summary>Annotation that names the folder.</summary>
    [Input("folderAnnotation", required: true)]
    public Input<string> FolderAnnotation { get; init; } = Dashboards.FolderAnnotation;

    /// <summary>Where both containers see the files; the chart's default is inside of <c>/tmp</c>, which is a volume here.</summary>
    [Input("folder", required: true)]
    public Input<string> Folder { get; init; } = "/etc/grafana/dashboards";

    /// <summary>Kind of object to look at; the chart's default is Secrets as well.</summary>
    [Input("resource", required: true)]
    public Input<string> Resource { get; init; } = "configmap";

    /// <summary>Namespace to look in; the chart's default is all.</summary>
    [Input("searchNamespace", required: true)]
    public required Input<string> SearchNamespace { get; init; }

    /// <summary>How Grafana takes the files.</summary>
    [Input("provider", required: true)]
    public Input<GrafanaProviderValues> Provider { get; init; } = new GrafanaProviderValues();

    /// <summary>Folders that the sidecar may write to besides.</summary>
    [Input("extraMounts", required: true)]
    public InputList<GrafanaMountValues> ExtraMounts { get; init; } = [];
}
