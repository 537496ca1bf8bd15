using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>What Grafana's service account may do. Its sidecars alone use it.</summary>
public sealed class GrafanaRbacValues : ResourceArgs
{
    /// <summary>True: a role in Grafana's own namespace. The chart's default is one for the whole cluster.</summary>
    [Input("namespaced", required: true)]
    public Input<bool> Namespaced { get; init; } = true;

    /// <summary>Name of the role; the chart's own could read every Secret.</summary>
    [Input("useExistingRole", required: true)]
    public required Input<string> ExistingRole { get; init; }
}
