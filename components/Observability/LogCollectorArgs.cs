using Pulumi;

namespace GoCenter.Components.Observability;

/// <summary>Where the containers' logs come from and where they go.</summary>
public sealed class LogCollectorArgs : ResourceArgs
{
    /// <summary>Id of the project that keeps the logs.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Region of the cluster, and of the archive.</summary>
    public required Input<string> Location { get; init; }

    /// <summary>Name of the cluster, as entries in Cloud Logging carry it.</summary>
    public required Input<string> ClusterName { get; init; }

    /// <summary>
    /// Id of the collector's Google service account: 6 to 30 lower-case letters, digits and hyphens. Default: <c>log-collector</c>.
    /// </summary>
    public Input<string> AccountId { get; init; } = "log-collector";

    /// <summary>Namespace of the collector; it has to allow reading the host's log folder.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>A second destination besides Cloud Logging: a bucket. Default: none.</summary>
    public LogArchiveArgs? Archive { get; init; }
}
