using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Observability.Values;

/// <summary>Storage of a Prometheus or Alertmanager object.</summary>
public sealed class StorageValues : ResourceArgs
{
    /// <summary>Template of the claim that each replica gets.</summary>
    [Input("volumeClaimTemplate", required: true)]
    public required Input<VolumeClaimTemplateValues> VolumeClaimTemplate { get; init; }

    /// <summary>A volume of a size, on the SSD-backed class that GKE brings, for one node at a time.</summary>
    /// <param name="size">Kubernetes quantity, for example <c>50Gi</c>.</param>
    public static StorageValues OfSize(Input<string> size) => new()
    {
        VolumeClaimTemplate = new VolumeClaimTemplateValues
        {
            Spec = new PersistentVolumeClaimSpecArgs
            {
                StorageClassName = "premium-rwo",
                AccessModes = { "ReadWriteOnce" },
                Resources = new VolumeResourceRequirementsArgs { Requests = { ["storage"] = size } },
            },
        },
    };
}
