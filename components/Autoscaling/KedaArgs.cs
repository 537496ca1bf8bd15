using Pulumi;

namespace GoCenter.Components.Autoscaling;

/// <summary>Place and reach of a <see cref="Keda"/>.</summary>
public sealed class KedaArgs : ResourceArgs
{
    /// <summary>Namespace of the release; the restricted Pod Security Standard fits.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>
    /// The namespace whose workloads are scaled. KEDA reads the Secrets of every namespace that it watches, so it watches no other.
    /// </summary>
    public required Input<string> WatchedNamespace { get; init; }

    /// <summary>Value of the node label <c>node-pool</c> of the nodes that hold it; they should not be preemptible.</summary>
    public required Input<string> NodePool { get; init; }
}
