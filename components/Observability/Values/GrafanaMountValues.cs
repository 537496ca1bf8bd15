using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>An empty folder of the pod, and where a container sees it.</summary>
public sealed class GrafanaMountValues : ResourceArgs
{
    /// <summary>Name of the volume.</summary>
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    /// <summary>The folder.</summary>
    [Input("mountPath", required: true)]
    public required Input<string> MountPath { get; init; }
}
