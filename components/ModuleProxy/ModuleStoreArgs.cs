using Pulumi;

namespace GoCenter.Components.ModuleProxy;

/// <summary>Where the modules are kept, and for whom.</summary>
public sealed class ModuleStoreArgs : ResourceArgs
{
    /// <summary>Id of the project that owns the bucket.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Name of the bucket: unique in all of Google Cloud.</summary>
    public required Input<string> BucketName { get; init; }

    /// <summary>Region or multi-region that holds the objects.</summary>
    public required Input<string> Location { get; init; }

    /// <summary>The proxy's identity as IAM policies name it.</summary>
    public required Input<string> Member { get; init; }

    /// <summary>Refuses to delete the bucket. Default: true.</summary>
    public bool DeletionProtection { get; init; } = true;
}
