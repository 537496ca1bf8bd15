using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Inventories;

/// <summary>An object of Kubernetes.</summary>
/// <param name="Node">Its resource.</param>
/// <param name="Cluster">What tells its cluster from the others.</param>
/// <param name="Type">Its API group, without the version, and its kind: <c>networking.k8s.io/NetworkPolicy</c>.</param>
/// <param name="Namespace">Its namespace; <c>default</c> where it names none, as of what belongs to the whole cluster.</param>
/// <param name="Name">Its name in the cluster.</param>
internal sealed record ClusterObject(ResourceNode Node, string Cluster, string Type, string Namespace, string Name)
{
    /// <summary>What is declared of it.</summary>
    public InputValue Inputs => Node.Inputs;

    /// <summary>Kubernetes' kind.</summary>
    public string Kind => Type[(Type.LastIndexOf('/') + 1)..];

    /// <summary>The object of a resource, or null when the resource is none: a chart is installed, but is no object itself.</summary>
    public static ClusterObject? Of(ResourceNode node, string cluster)
    {
        const string provider = "kubernetes:";
        if (!node.Type.StartsWith(provider, StringComparison.Ordinal))
            return null;
        // kubernetes:<group>/<version>:<kind>
        var kind = node.Type.LastIndexOf(':');
        var version = node.Type.IndexOf('/', StringComparison.Ordinal);
        if (version < 0 || version > kind || node.Type.AsSpan(provider.Length).StartsWith("helm.sh/"))
            return null;
        return new ClusterObject(
            node,
            cluster,
            string.Concat(node.Type.AsSpan(provider.Length, version - provider.Length), "/", node.Type.AsSpan(kind + 1)),
            node.Inputs.FindText("metadata", "namespace") ?? "default",
            node.Inputs.FindText("metadata", "name") ?? node.Name);
    }
}
