using GoCenter.Components;
using GoCenter.Components.Gke;
using GoCenter.Stacks.Settings;
using Pulumi;

namespace GoCenter.Stacks.Layers;

/// <summary>
/// One cluster as the layers above it see it: what is declared in it, and how it is named. The home cluster runs everything, and what there
/// is to be only one of; the others serve.
/// </summary>
internal sealed class ClusterContext
{
    /// <summary>The cluster's own settings.</summary>
    public required MemberClusterSettings Settings { get; init; }

    /// <summary>Whether it is the first.</summary>
    public required bool IsHome { get; init; }

    /// <summary>The cluster.</summary>
    public required Cluster Cluster { get; init; }

    /// <summary>
    /// For components that reach into both: Google for buckets and identities, Kubernetes for what uses them. All of them come after the
    /// cluster, and so after the APIs: Google grants nothing to a workload identity before the first cluster has made the pool of them.
    /// </summary>
    public required ComponentResourceOptions GoogleAndKubernetes { get; init; }

    /// <summary>Scope of the logical names: none at home, the cluster's name elsewhere.</summary>
    public static string? Scope(MemberClusterSettings cluster, bool isHome) => isHome ? null : cluster.Name;

    /// <summary>A logical name in this cluster. Every component of a layer takes one, or two clusters would declare the same.</summary>
    public string Logical(string name) => ScopedName.In(Scope(Settings, IsHome), name);

    /// <summary>A name that is to be unique in the project: with the cluster's name behind it, but at home.</summary>
    public string Unique(string name) => IsHome ? name : $"{name}-{Settings.Name}";
}
