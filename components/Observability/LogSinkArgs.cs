using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Components.Observability;

/// <summary>Which entries of Cloud Logging can be asked in SQL, and for how long.</summary>
public sealed class LogSinkArgs : ResourceArgs
{
    /// <summary>The longest retention that the provider can say: it counts milliseconds in 32 bits.</summary>
    public const int MostRetentionDays = 24;

    /// <summary>Id of the project that has the entries and gets the data set.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Region or multi-region of the data set. It cannot move later.</summary>
    public required Input<string> Location { get; init; }

    /// <summary>Names of the clusters whose entries go there.</summary>
    public required ImmutableArray<string> ClusterNames { get; init; }

    /// <summary>Namespaces whose containers' logs go there: ours, and not those that Google runs in the cluster.</summary>
    public required ImmutableArray<string> Namespaces { get; init; }

    /// <summary>Id of the data set: letters, digits and underscores. Default: <c>gocenter_logs</c>.</summary>
    public Input<string> DatasetId { get; init; } = "gocenter_logs";

    /// <summary>Days until a day's partition is deleted, 1 to <see cref="MostRetentionDays"/>. Default: 14.</summary>
    public int RetentionDays { get; init; } = 14;

    /// <summary>Refuses to delete the data set. Default: true.</summary>
    public bool DeletionProtection { get; init; } = true;
}
