using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>How Grafana takes the dashboards that the sidecar writes.</summary>
public sealed class GrafanaProviderValues : ResourceArgs
{
    /// <summary>False: what is in the files is what is shown.</summary>
    [Input("allowUiUpdates", required: true)]
    public Input<bool> AllowUiUpdates { get; init; } = false;

    /// <summary>False: a dashboard whose file is gone is gone.</summary>
    [Input("disableDelete", required: true)]
    public Input<bool> DisableDelete { get; init; } = false;

    /// <summary>True: the sidecar's folders are Grafana's.</summary>
    [Input("foldersFromFilesStructure", required: true)]
    public Input<bool> FoldersFromFilesStructure { get; init; } = true;
}
