using Pulumi;

namespace GoCenter.Components.State.Values;

/// <summary>Disk of each pod.</summary>
public sealed class ValkeyPersistenceValues : ResourceArgs
{
    /// <summary>Size, a Kubernetes quantity.</summary>
    [Input("size", required: true)]
    public required Input<string> Size { get; init; }

    /// <summary>Storage class. Default: the SSD-backed class that GKE brings.</summary>
    [Input("storageClass", required: true)]
    public Input<string> StorageClass { get; init; } = "premium-rwo";
}
