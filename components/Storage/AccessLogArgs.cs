using Pulumi;

namespace GoCenter.Components.Storage;

/// <summary>Where an access log goes, and for how long.</summary>
public sealed class AccessLogArgs : ResourceArgs
{
    /// <summary>Name of the bucket: unique in all of Google Cloud.</summary>
    public required Input<string> BucketName { get; init; }

    /// <summary>Id of the project that owns the bucket.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Region or multi-region that holds the log: the one of the bucket that is logged.</summary>
    public required Input<string> Location { get; init; }

    /// <summary>Days until a file of the log is deleted. Default: 90.</summary>
    public Input<int> RetentionDays { get; init; } = 90;

    /// <summary>Refuses to delete the bucket. Default: true.</summary>
    public bool DeletionProtection { get; init; } = true;
}
