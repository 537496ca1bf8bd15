using Pulumi;

namespace GoCenter.Components.Workloads;

/// <summary>A chart's service account.</summary>
public sealed class ServiceAccountValues : ResourceArgs
{
    /// <summary>Annotations, such as the one for Workload Identity.</summary>
    [Input("annotations", required: true)]
    public InputMap<string> Annotations { get; init; } = [];
}
