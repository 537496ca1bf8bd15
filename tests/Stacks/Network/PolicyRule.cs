using GoCenter.Cli.Graph;

namespace GoCenter.Tests.Stacks.Network;

/// <summary>One rule of a NetworkPolicy.</summary>
/// <param name="Policy">Namespace and name of the policy.</param>
/// <param name="Namespace">The policy's namespace.</param>
/// <param name="Selector">Labels of the pods that it is for.</param>
/// <param name="Outward">Whether it is about what leaves them.</param>
/// <param name="Peers">Whom it allows; empty for everybody.</param>
/// <param name="Ports">Which ports; empty for any.</param>
internal sealed record PolicyRule(
    string Policy,
    string Namespace,
    IReadOnlyDictionary<string, string> Selector,
    bool Outward,
    IReadOnlyList<InputValue> Peers,
    IReadOnlyList<(int Port, string Protocol)> Ports)
{
    private const string NamespaceLabel = "kubernetes.io/metadata.name";

    /// <summary>What the internet is not.</summary>
    private static readonly string[] Private = ["10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"];

    /// <summary>The rules of a policy.</summary>
    public static IEnumerable<PolicyRule> Of(ResourceNode policy)
    {
        foreach (var (key, outward) in new[] { ("egress", true), ("ingress", false) })
        {
            foreach (var rule in policy.Inputs.ItemsAt("spec", key))
            {
                yield return new PolicyRule(
                    $"{policy.NamespaceOf()}/{policy.NameOf()}",
                    policy.NamespaceOf(),
                    policy.Inputs.TextsAt("spec", "podSelector", "matchLabels"),
                    outward,
                    [.. rule.ItemsAt(outward ? "to" : "from")],
                    [.. rule.ItemsAt("ports").Select(port => (port.NumberAt("port") ?? 0, port.TextAt("protocol") ?? "TCP"))]);
            }
        }
    }

    /// <summary>Whether it is for these pods.</summary>
    public bool IsFor(NetworkEnd end) => end is PodGroup group && group.Namespace == Namespace && group.Matches(Selector);

    /// <summary>Whether it allows a connection at its own end.</summary>
    public bool Allows(Connection connection) =>
        IsFor(Outward ? connection.From : connection.To)
        && (Ports.Count == 0 || Ports.Contains((connection.Port, connection.Protocol)))
        && (Peers.Count == 0 || Peers.Any(peer => Means(peer, Outward ? connection.To : connection.From)));

    /// <summary>Whether a peer of it means an end.</summary>
    public bool Means(InputValue peer, NetworkEnd end) => end switch
    {
        PodGroup group when peer.Find("ipBlock") is null =>
            (peer.Find("namespaceSelector") is null
                ? group.Namespace == Namespace
                : peer.TextsAt("namespaceSelector", "matchLabels").All(
                    label => (label.Key, label.Value) == (NamespaceLabel, group.Namespace)))
            && group.Matches(peer.TextsAt("podSelector", "matchLabels")),
        // Exactly: a block around the addresses would allow more than them. And what is not the internet has to be left out of it.
        Place place when peer.TextAt("ipBlock", "cidr") is { } block => block == place.Range && Leaves(peer) == (place == Place.Internet),
        _ => false,
    };

    /// <summary>How faults call a peer.</summary>
    public static string Describe(InputValue peer)
    {
        var labels = peer.TextsAt("podSelector", "matchLabels").Select(label => $"{label.Key}={label.Value}");
        return peer.TextAt("ipBlock", "cidr")
            ?? $"{peer.TextAt("namespaceSelector", "matchLabels", NamespaceLabel)}/{string.Join(",", labels)}";
    }

    private static bool Leaves(InputValue peer)
    {
        var except = peer.ItemsAt("ipBlock", "except").Select(item => item.Text).ToList();
        return Private.All(except.Contains);
    }
}
