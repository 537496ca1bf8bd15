using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace GoCenter.Components.Networking;

/// <summary>One end of a <see cref="NetworkEdge"/>: pods by their labels, or addresses.</summary>
public sealed record NetworkPeer
{
    /// <summary>Label that charts and this program name a workload by.</summary>
    public const string AppLabel = "app.kubernetes.io/name";

    /// <summary>Label that Kubernetes itself puts on each namespace, so that no other namespace can claim the name.</summary>
    private const string NamespaceLabel = "kubernetes.io/metadata.name";

    /// <summary>What the internet is not: private networks, carriers' networks, and the node's link with the metadata server.</summary>
    private static readonly ImmutableArray<string> NotInternet =
        ["10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"];

    private NetworkPeer(string name) => Name = name;

    /// <summary>Name in the names of policies.</summary>
    public string Name { get; }

    /// <summary>Namespace of the pods whose policies this program declares; null for everybody else's pods and for addresses.</summary>
    internal Input<string>? Namespace { get; private init; }

    /// <summary>Labels of those pods; empty for every pod of the namespace.</summary>
    internal ImmutableSortedDictionary<string, string> Labels { get; private init; } = ImmutableSortedDictionary<string, string>.Empty;

    private ImmutableArray<(Input<string> Namespace, ImmutableSortedDictionary<string, string> Labels)> Pods { get; init; } = [];

    private ImmutableArray<(Input<string> Range, ImmutableArray<string> Except)> Ranges { get; init; } = [];

    /// <summary>Every address that is not private.</summary>
    public static NetworkPeer Internet { get; } = new("internet") { Ranges = [("0.0.0.0/0", NotInternet)] };

    /// <summary>
    /// Whoever connects from outside: passthrough load balancers keep the sender's address, so it can be any. With Dataplane V2 an address
    /// block never means the cluster's own pods, whose policies go by labels.
    /// </summary>
    public static NetworkPeer Clients { get; } = new("clients") { Ranges = [("0.0.0.0/0", [])] };

    /// <summary>Pods of a workload of ours.</summary>
    /// <param name="name">Value of their label <c>app.kubernetes.io/name</c>, and name of the end.</param>
    /// <param name="namespace">Their namespace, which denies by default.</param>
    public static NetworkPeer Workload(string name, Input<string> @namespace) => Workload(name, @namespace, AppLabel, name);

    /// <summary>Pods of a workload of ours that are told by another label.</summary>
    /// <param name="name">Name of the end.</param>
    /// <param name="namespace">Their namespace, which denies by default.</param>
    /// <param name="label">The label.</param>
    /// <param name="value">Its value.</param>
    public static NetworkPeer Workload(string name, Input<string> @namespace, string label, string value) =>
        Governed(name, @namespace, ImmutableSortedDictionary<string, string>.Empty.Add(label, value));

    /// <summary>Every pod of a namespace of ours.</summary>
    /// <param name="name">Name of the end.</param>
    /// <param name="namespace">The namespace, which denies by default.</param>
    public static NetworkPeer EveryPod(string name, Input<string> @namespace) =>
        Governed(name, @namespace, ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>Every pod of a namespace that somebody else declares, whose policies are theirs as well.</summary>
    /// <param name="name">Name of the end.</param>
    /// <param name="namespace">The namespace.</param>
    public static NetworkPeer OthersPods(string name, Input<string> @namespace) =>
        new(name) { Pods = [(@namespace, ImmutableSortedDictionary<string, string>.Empty)] };

    /// <summary>A range of addresses.</summary>
    /// <param name="name">Name of the end.</param>
    /// <param name="range">IPv4 CIDR.</param>
    public static NetworkPeer Addresses(string name, Input<string> range) => new(name) { Ranges = [(range, [])] };

    /// <summary>
    /// Every address and pod there is. Only for a port on the nodes themselves: with Dataplane V2 no address block means a node
    /// (https://docs.cilium.io/en/stable/security/policy/layer3/), and a rule without peers is the one that includes them.
    /// </summary>
    /// <param name="name">Name of the end.</param>
    public static NetworkPeer Anywhere(string name) => new(name);

    /// <summary>The same end by either of two descriptions.</summary>
    /// <param name="other">The other description.</param>
    internal NetworkPeer Or(NetworkPeer other) => this with { Pods = [.. Pods, .. other.Pods], Ranges = [.. Ranges, .. other.Ranges] };

    /// <summary>Pods of the cluster itself, in a namespace that Google looks after.</summary>
    internal static NetworkPeer System(string name, string app) =>
        new(name) { Pods = [("kube-system", ImmutableSortedDictionary<string, string>.Empty.Add("k8s-app", app))] };

    /// <summary>Selects the pods in their own namespace.</summary>
    internal LabelSelectorArgs Selector() => SelectorOf(Labels);

    /// <summary>As a policy names whom its pods may talk to.</summary>
    internal InputList<NetworkPolicyPeerArgs> ToArgs()
    {
        var peers = new InputList<NetworkPolicyPeerArgs>();
        foreach (var (@namespace, labels) in Pods)
        {
            var peer = new NetworkPolicyPeerArgs
            {
                NamespaceSelector = new LabelSelectorArgs { MatchLabels = { [NamespaceLabel] = @namespace } },
            };
            if (labels.Count > 0)
                peer.PodSelector = SelectorOf(labels);
            peers.Add(peer);
        }

        foreach (var (range, except) in Ranges)
        {
            var block = new IPBlockArgs { Cidr = range };
            foreach (var excepted in except)
                block.Except.Add(excepted);
            peers.Add(new NetworkPolicyPeerArgs { IpBlock = block });
        }

        return peers;
    }

    private static NetworkPeer Governed(string name, Input<string> @namespace, ImmutableSortedDictionary<string, string> labels) =>
        new(name) { Namespace = @namespace, Labels = labels, Pods = [(@namespace, labels)] };

    private static LabelSelectorArgs SelectorOf(ImmutableSortedDictionary<string, string> labels)
    {
        var selector = new LabelSelectorArgs();
        foreach (var (label, value) in labels)
            selector.MatchLabels.Add(label, value);
        return selector;
    }
}
