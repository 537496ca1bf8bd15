using Pulumi;

namespace GoCenter.Components.Gke;

/// <summary>Which Kubernetes service account becomes which Google service account.</summary>
public sealed class WorkloadIdentityArgs : ResourceArgs
{
    /// <summary>Id of the project whose workload pool the cluster uses.</summary>
    public required Input<string> Project { get; init; }

    /// <summary>Id of the Google service account: 6 to 30 lower-case letters, digits and hyphens.</summary>
    public required Input<string> AccountId { get; init; }

    /// <summary>What the workload does with it, for the reader of the console.</summary>
    public required Input<string> Description { get; init; }

    /// <summary>Namespace of the Kubernetes service account.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>Name of the Kubernetes service account.</summary>
    public required Input<string> ServiceAccount { get; init; }
}
