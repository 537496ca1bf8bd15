using GoCenter.Cli.Graph;

namespace GoCenter.Tests.Stacks.Network;

/// <summary>Compares the connections that workloads make with those that policies allow, and looks for what selects nothing.</summary>
internal static class PolicyCheck
{
    /// <summary>Every fault, sorted; none when the two agree.</summary>
    public static IReadOnlyList<string> Faults(ResourceGraph graph)
    {
        var model = new ClusterModel(graph);
        var connections = DerivedConnections.Of(model);
        var rules = model.Of("networking.k8s.io/v1:NetworkPolicy").SelectMany(PolicyRule.Of).ToList();

        return
        [
            .. model.Faults
                .Concat(Open(model))
                .Concat(Missing(model, connections, rules))
                .Concat(rules.SelectMany(rule => TooWide(model, connections, rule)))
                .Concat(Selectors.Faults(model))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Namespaces that do not deny by default, and pods in namespaces that nobody declares.</summary>
    private static IEnumerable<string> Open(ClusterModel model)
    {
        foreach (var @namespace in model.Namespaces)
        {
            var denies = model.Of("networking.k8s.io/v1:NetworkPolicy").Any(policy => policy.NamespaceOf() == @namespace
                && policy.Inputs.At("spec", "podSelector") is not null
                && policy.Inputs.TextsAt("spec", "podSelector", "matchLabels").Count == 0
                && policy.Inputs.ItemsAt("spec", "policyTypes").Select(type => type.Text).Order().SequenceEqual(["Egress", "Ingress"])
                && !PolicyRule.Of(policy).Any());
            if (!denies)
                yield return $"namespace {@namespace} does not deny by default: it has no policy for every pod, both ways, without a rule";
        }

        // Google's own are Google's.
        var ours = model.Pods.Where(group => group.Namespace != "kube-system");
        foreach (var group in ours.Where(group => !model.Namespaces.Contains(group.Namespace)))
            yield return $"{group} is in a namespace that is not declared, and so does not deny by default";
    }

    private static IEnumerable<string> Missing(ClusterModel model, IReadOnlySet<Connection> connections, List<PolicyRule> rules)
    {
        foreach (var connection in connections)
        {
            if (Denies(connection.From) && !rules.Exists(rule => rule.Outward && rule.Allows(connection)))
                yield return $"missing: no policy lets {connection} leave";
            if (Denies(connection.To) && !rules.Exists(rule => !rule.Outward && rule.Allows(connection)))
                yield return $"missing: no policy lets {connection} arrive";
        }

        bool Denies(NetworkEnd end) => end is PodGroup group && model.Namespaces.Contains(group.Namespace);
    }

    /// <summary>What a rule allows and nobody does, port by port and pod by pod.</summary>
    private static IEnumerable<string> TooWide(ClusterModel model, IReadOnlySet<Connection> connections, PolicyRule rule)
    {
        foreach (var group in model.Pods.Where(rule.IsFor))
        {
            var used = connections.Where(connection => (rule.Outward ? connection.From : connection.To).Equals(group)).ToList();
            foreach (var (port, protocol) in rule.Ports.DefaultIfEmpty((0, "TCP")))
            {
                var text = port == 0 ? "any port" : $"{protocol} {port}";
                var ends = used.Where(connection => connection.Port == port && connection.Protocol == protocol)
                    .Select(connection => rule.Outward ? connection.To : connection.From).ToList();
                if (rule.Peers.Count == 0 && !ends.Contains(Place.Nodes))
                    yield return $"too wide: {rule.Policy} allows {group} everybody on {text}";

                // Somebody else's pods are not known here, nor are their ports.
                foreach (var peer in rule.Peers.Where(peer => !IsOthers(peer)))
                {
                    var meant = model.Pods.Where(other => rule.Means(peer, other)).ToList();
                    foreach (var unused in meant.Where(other => !ends.Contains(other)))
                        yield return $"too wide: {rule.Policy} allows {Way(group, unused)} on {text}, which nobody uses";
                    if (meant.Count == 0 && !ends.OfType<Place>().Any(place => rule.Means(peer, place)))
                        yield return $"too wide: {rule.Policy} allows {Way(group, PolicyRule.Describe(peer))} on {text}, which nobody uses";
                }
            }
        }

        string Way(object group, object end) => rule.Outward ? $"{group} to {end}" : $"{end} to {group}";

        bool IsOthers(InputValue peer) => rule.Outward && rule.Ports.Count == 0
            && peer.TextAt("namespaceSelector", "matchLabels", "kubernetes.io/metadata.name") is { } name
            && name != "kube-system" && !model.Namespaces.Contains(name);
    }
}
