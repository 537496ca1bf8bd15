using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Edge.Values;

/// <summary>Traefik's <c>/tmp</c>, the one folder it writes to.</summary>
public sealed class TraefikTmpVolumeValues : ResourceArgs
{
    /// <summary>The volume and its limit.</summary>
    [Input("emptyDir", required: true)]
    public required Input<EmptyDirVolumeSourceArgs> EmptyDir { get; init; }
}
