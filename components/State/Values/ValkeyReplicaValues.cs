using Pulumi;

namespace GoCenter.Components.State.Values;

/// <summary>Copies of the data.</summary>
public sealed class ValkeyReplicaValues : ResourceArgs
{
    /// <summary>Whether the pods are a StatefulSet with disks, and not one Deployment. Default: true.</summary>
    [Input("enabled", required: true)]
    public Input<bool> Enabled { get; init; } = true;

    /// <summary>Copies besides the primary.</summary>
    [Input("replicas", required: true)]
    public required Input<int> Replicas { get; init; }

    /// <summary>The user as which a copy signs in to the primary.</summary>
    [Input("replicationUser", required: true)]
    public required Input<string> ReplicationUser { get; init; }

    /// <summary>Disk of each pod.</summary>
    [Input("persistence", required: true)]
    public required Input<ValkeyPersistenceValues> Persistence { get; init; }
}
