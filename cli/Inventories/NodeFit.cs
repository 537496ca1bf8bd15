using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Components.Gke;

namespace GoCenter.Cli.Inventories;

/// <summary>
/// What pods ask of the nodes they run on: labels that they require and taints that they tolerate. Sizes are not its matter.
/// </summary>
internal sealed class NodeFit
{
    private readonly ImmutableArray<KeyValuePair<string, InputValue>> nodeSelector;
    private readonly ImmutableArray<InputValue> terms;
    private readonly ImmutableArray<InputValue> tolerations;

    /// <summary>Reads the three parts of a pod's spec, which stand apart in the values of charts.</summary>
    public NodeFit(InputValue? nodeSelector, InputValue? affinity, InputValue? tolerations)
    {
        this.nodeSelector = nodeSelector?.Entries ?? [];
        terms = affinity?.FindItems("nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms") ?? [];
        this.tolerations = tolerations?.Items ?? [];
    }

    /// <summary>Reads a pod's spec.</summary>
    public static NodeFit Of(InputValue podSpec) =>
        new(podSpec.Find("nodeSelector"), podSpec.Find("affinity"), podSpec.Find("tolerations"));

    /// <summary>Whether the scheduler may put the pods on a pool's nodes in at least one of its zones.</summary>
    public bool Allows(NodePool pool) =>
        pool.Zones.IsEmpty ? Allows(pool, pool.NodeLabels) : pool.Zones.Any(zone => Allows(pool, pool.LabelsIn(zone)));

    /// <summary>Whether it may put them on nodes of a pool with these labels.</summary>
    public bool Allows(NodePool pool, IReadOnlyDictionary<string, string> labels) =>
        Selects(labels)
        // A node that only would rather be left alone takes pods when there is no other.
        && pool.Taints.All(taint => !taint.IsHard || tolerations.Any(toleration => Tolerates(toleration, taint)));

    /// <summary>Whether the pods ask for nodes with these labels, whatever keeps them off.</summary>
    public bool Selects(IReadOnlyDictionary<string, string> labels) =>
        LabelSelector.HasAll(nodeSelector, labels) && (terms.IsEmpty || terms.Any(term => IsMet(term, labels)));

    // A term without expressions matches nothing: so Kubernetes has it.
    private static bool IsMet(InputValue term, IReadOnlyDictionary<string, string> labels) =>
        term.FindItems("matchExpressions") is { IsEmpty: false } expressions
            && expressions.All(expression => LabelSelector.Holds(expression, labels));

    // A toleration without a key is for any taint.
    private static bool Tolerates(InputValue toleration, NodeTaint taint)
    {
        var key = toleration.FindText("key");
        var effect = toleration.FindText("effect");
        return (string.IsNullOrEmpty(key) ? toleration.FindText("operator") == "Exists" : key == taint.Key)
            && (string.IsNullOrEmpty(effect) || effect == Spelled(taint.Effect))
            && (toleration.FindText("operator") == "Exists" || (toleration.FindText("value") ?? "") == taint.Value);
    }

    // Google's API shouts what Kubernetes writes in camels.
    private static string Spelled(string effect) => effect switch
    {
        "NO_SCHEDULE" => "NoSchedule",
        "NO_EXECUTE" => "NoExecute",
        _ => effect,
    };
}
