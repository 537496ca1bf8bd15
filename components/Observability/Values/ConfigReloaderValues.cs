using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>The program beside Prometheus and Alertmanager that reloads their configuration.</summary>
public sealed class ConfigReloaderValues : ResourceArgs
{
    /// <summary>Requests and limits; the chart's are empty.</summary>
    [Input("resources", required: true)]
    public required Input<ResourceRequirementsArgs> Resources { get; init; }
}
