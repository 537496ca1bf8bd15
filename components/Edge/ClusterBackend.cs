using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Components.Edge;

/// <summary>A cluster behind an <see cref="ExternalLoadBalancer"/>.</summary>
/// <param name="Cluster">Name of the cluster.</param>
/// <param name="InstanceGroups">Addresses of the instance groups of the nodes that Traefik runs on.</param>
/// <param name="Drained">Whether it gets no new connections, for as long as somebody works on it.</param>
public sealed record ClusterBackend(string Cluster, ImmutableArray<Input<string>> InstanceGroups, bool Drained = false);
