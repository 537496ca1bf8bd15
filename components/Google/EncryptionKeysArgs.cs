using Pulumi;

namespace GoCenter.Components.Google;

/// <summary>Place and protection of <see cref="EncryptionKeys"/>.</summary>
public sealed class EncryptionKeysArgs : ResourceArgs
{
    /// <summary>Id of the project.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Region: that of whatever the keys encrypt.</summary>
    public required Input<string> Region { get; init; }

    /// <summary>What the ring's name begins with.</summary>
    public required Input<string> RingName { get; init; }

    /// <summary>Refuses to delete ring and keys. Default: true: without a key its data is lost (CKV_GCP_82).</summary>
    public bool DeletionProtection { get; init; } = true;
}
