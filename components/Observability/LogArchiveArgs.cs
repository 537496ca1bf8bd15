using Pulumi;

namespace GoCenter.Components.Observability;

/// <summary>A bucket in which logs stay longer and cost less than in Cloud Logging.</summary>
public sealed class LogArchiveArgs : ResourceArgs
{
    /// <summary>Name of the bucket: unique in all of Google Cloud.</summary>
    public required Input<string> BucketName { get; init; }

    /// <summary>Days until an object is deleted. Default: 90.</summary>
    public Input<int> RetentionDays { get; init; } = 90;

    /// <summary>Refuses to delete the bucket. Default: true.</summary>
    public bool DeletionProtection { get; init; } = true;
}
