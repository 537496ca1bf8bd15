using Pulumi;

namespace GoCenter.Components.Gke;

/// <summary>Place and key of <see cref="ClusterNotifications"/>.</summary>
public sealed class ClusterNotificationsArgs : ResourceArgs
{
    /// <summary>Id of the project.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Region that the messages stay in: the key's.</summary>
    public required Input<string> Region { get; init; }

    /// <summary>Id of the key that encrypts the messages; Pub/Sub may use it.</summary>
    public required Input<string> Key { get; init; }
}
