using Pulumi;

namespace GoCenter.Components.Observability;

/// <summary>Where the containers' logs go, and for how long.</summary>
public sealed class LogArchiveArgs : ResourceArgs
{
    /// <summary>Id of the project that owns the bucket.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Region or multi-region that holds the objects.</summary>
    public required Input<string> Location { get; init; }

    /// <summary>Name of the bucket: unique in all of Google Cloud.</summary>
    public required Input<string> BucketName { get; init; }

    /// <summary>Id of the collector's Google service account: 6 to 30 lower-case letters, digits and hyphens. Default: <c>log-archive</c>.</summary>
    public Input<string> AccountId { get; init; } = "log-archive";

    /// <summary>Days until an object is deleted. Default: 90.</summary>
    public Input<int> RetentionDays { get; init; } = 90;

    /// <summary>Namespace of the collector; it has to allow reading the host's log folder.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>Refuses to delete the bucket. Default: true.</summary>
    public bool DeletionProtection { get; init; } = true;
}
