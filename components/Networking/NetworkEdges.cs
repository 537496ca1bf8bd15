using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace GoCenter.Components.Networking;

/// <summary>
/// NetworkPolicies, one for each edge and direction: <c>athens-to-valkey</c> where it begins and <c>valkey-from-athens</c> where it ends.
/// A policy does for one edge what its name says, so that whoever takes the edge away takes the policy away and nothing else.
/// </summary>
/// <remarks>
/// Probes need none: "traffic to and from the node where a Pod is running is always allowed"
/// (https://kubernetes.io/docs/concepts/services-networking/network-policies/), and the kubelet is on that node.
/// </remarks>
public sealed class NetworkEdges : ComponentResource
{
    /// <summary>Declares the policies.</summary>
    /// <param name="name">Logical name, unique in the stack.</param>
    /// <param name="args">The edges.</param>
    /// <param name="options">Parent, providers and so on.</param>
    /// <exception cref="ArgumentException">An edge is there twice, or is open where it need not be.</exception>
    public NetworkEdges(string name, NetworkEdgesArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Networking:NetworkEdges", name, options)
    {
        Check(args.Edges);

        var child = new CustomResourceOptions { Parent = this };
        foreach (var edge in args.Edges)
        {
            if (edge.From.Namespace is not null)
                Egress(name, edge, child);
            if (edge.To.Namespace is not null)
                Ingress(name, edge, child);
        }

        RegisterOutputs();
    }

    private static void Check(ImmutableArray<NetworkEdge> edges)
    {
        var faults = new List<string>();
        foreach (var same in edges.GroupBy(edge => $"{edge.From.Name} to {edge.To.Name}").Where(group => group.Skip(1).Any()))
            faults.Add($"the edge {same.Key} is there {same.Count()} times; allowed is once, with all its ports");
        foreach (var edge in edges)
        {
            var (from, to) = (edge.From.Name, edge.To.Name);
            if (edge.From.Namespace is null && edge.To.Namespace is null)
                faults.Add($"the edge {from} to {to} has no end of ours; allowed is an edge with one that denies by default");
            if (edge.To.Namespace is not null && edge.Ports.IsEmpty)
                faults.Add($"the edge {from} to {to} has no port; allowed are the ports that {to} listens on");
            foreach (var port in edge.Ports.Where(port => port.Number is < 1 or > 65535))
                faults.Add($"the edge {from} to {to} has the port {port.Number}; allowed is 1 to 65535");
        }

        if (faults.Count > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, faults));
    }

    private static void Egress(string edges, NetworkEdge edge, CustomResourceOptions options)
    {
        var name = $"{edge.From.Name}-to-{edge.To.Name}";
        new NetworkPolicy(ScopedName.Beside(edges, name), new NetworkPolicyArgs
        {
            Metadata = new ObjectMetaArgs { Name = name, Namespace = edge.From.Namespace! },
            Spec = new NetworkPolicySpecArgs
            {
                PodSelector = edge.From.Selector(),
                PolicyTypes = { "Egress" },
                Egress = { new NetworkPolicyEgressRuleArgs { To = edge.To.ToArgs(), Ports = Ports(edge) } },
            },
        }, options);
    }

    private static void Ingress(string edges, NetworkEdge edge, CustomResourceOptions options)
    {
        var name = $"{edge.To.Name}-from-{edge.From.Name}";
        new NetworkPolicy(ScopedName.Beside(edges, name), new NetworkPolicyArgs
        {
            Metadata = new ObjectMetaArgs { Name = name, Namespace = edge.To.Namespace! },
            Spec = new NetworkPolicySpecArgs
            {
                PodSelector = edge.To.Selector(),
                PolicyTypes = { "Ingress" },
                Ingress = { new NetworkPolicyIngressRuleArgs { From = edge.From.ToArgs(), Ports = Ports(edge) } },
            },
        }, options);
    }

    private static InputList<NetworkPolicyPortArgs> Ports(NetworkEdge edge)
    {
        var ports = new InputList<NetworkPolicyPortArgs>();
        foreach (var port in edge.Ports)
            ports.Add(new NetworkPolicyPortArgs { Port = port.Number, Protocol = port.Protocol });
        return ports;
    }
}
