using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.ModuleProxy;

/// <summary>Size, place and secrets of an <see cref="Athens"/>.</summary>
public sealed class AthensArgs : ResourceArgs
{
    /// <summary>Id of the project.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Region or multi-region of the module store.</summary>
    public required Input<string> Location { get; init; }

    /// <summary>Namespace of the proxy.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>Name of the bucket that holds the modules: unique in all of Google Cloud.</summary>
    public required Input<string> BucketName { get; init; }

    /// <summary>Fewest replicas.</summary>
    public required Input<int> MinReplicas { get; init; }

    /// <summary>Most replicas.</summary>
    public required Input<int> MaxReplicas { get; init; }

    /// <summary>Requests and limits of each replica.</summary>
    public required ContainerResources Resources { get; init; }

    /// <summary>Kind of nodes that the replicas require.</summary>
    public required Placement Placement { get; init; }

    /// <summary>
    /// Token that Athens shows to GitHub, for private modules and a higher request limit. Default: null, which is anonymous.
    /// </summary>
    public Output<string>? GithubToken { get; init; }

    /// <summary>Refuses to delete the module store. Default: true.</summary>
    public bool DeletionProtection { get; init; } = true;
}
