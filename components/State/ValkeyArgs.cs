using GoCenter.Components.Certificates;
using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.State;

/// <summary>Size, place and certificate of a <see cref="Valkey"/>.</summary>
public sealed class ValkeyArgs : ResourceArgs
{
    /// <summary>Namespace of the release, and of its clients, which share its Secrets. The restricted Pod Security Standard fits.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>Who signs the server's certificate: an authority of the cluster's own, because the names are.</summary>
    public required CertificateIssuer Issuer { get; init; }

    /// <summary>Copies besides the primary, each on a node of its own.</summary>
    public required Input<int> Replicas { get; init; }

    /// <summary>Disk of each pod, a Kubernetes quantity; three times the memory leaves room to rewrite the file of writes.</summary>
    public required Input<string> Storage { get; init; }

    /// <summary>
    /// Memory of the data, as Valkey writes sizes: <c>512mb</c>. Below the container's limit, which also holds buffers and, while a copy is
    /// saved, changed pages. Every version that was ever fetched stays in it by name.
    /// </summary>
    public required Input<string> MaxMemory { get; init; }

    /// <summary>Requests and limits of each pod.</summary>
    public required ContainerResources Resources { get; init; }

    /// <summary>Value of the node label <c>node-pool</c> of the nodes that hold it; they should not be preemptible.</summary>
    public required Input<string> NodePool { get; init; }
}
