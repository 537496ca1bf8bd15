using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>Template of a PersistentVolumeClaim.</summary>
public sealed class VolumeClaimTemplateValues : ResourceArgs
{
    /// <summary>The claim.</summary>
    [Input("spec", required: true)]
    public required Input<PersistentVolumeClaimSpecArgs> Spec { get; init; }
}
