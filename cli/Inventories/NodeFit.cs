using GoCenter.Cli.Graph;
using GoCenter.Components.Gke;

namespace GoCenter.Cli.Inventories;

/// <summary>Whether the scheduler may put pods on the nodes of a pool, by what they require and tolerate. Sizes are not its matter.</summary>
internal static class NodeFit
{
    /// <summary>Whether it may.</summary>
    public static bool Allows(InputValue podSpec, NodePool pool) =>
        podSpec.FindEntries("nodeSelector").All(label => HasValue(pool, label.Key, label.Value.Text))
        && AffinityAllows(podSpec, pool)
        // A node that only would rather be left alone takes pods when there is no other.
        && pool.Taints.Where(static taint => taint.IsHard)
            .All(taint => podSpec.FindItems("tolerations").Any(toleration => Tolerates(toleration, taint)));

    // One of the terms has to fit, and of that one every expression.
    private static bool AffinityAllows(InputValue podSpec, NodePool pool)
    {
        var terms = podSpec.FindItems("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms");
        return terms.IsEmpty || terms.Any(term => term.FindItems("matchExpressions").All(expression => Fits(expression, pool)));
    }

    private static bool Fits(InputValue expression, NodePool pool)
    {
        var key = expression.FindText("key") ?? "";
        var values = expression.FindItems("values").Select(static value => value.Text);
        return expression.FindText("operator") switch
        {
            "In" => values.Any(value => HasValue(pool, key, value)),
            "NotIn" => !values.Any(value => LabelOf(pool, key) == value),
            "Exists" => IsUnknown(key) || LabelOf(pool, key) is not null,
            "DoesNotExist" => LabelOf(pool, key) is null,
            _ => true,
        };
    }

    private static bool HasValue(NodePool pool, string key, string value) => key switch
    {
        "topology.kubernetes.io/zone" => pool.Zones.Contains(value),
        _ when IsUnknown(key) => true,
        _ => LabelOf(pool, key) == value,
    };

    // Google's label of the pool and of its kind stand beside those that the settings give.
    private static string? LabelOf(NodePool pool, string key) => key switch
    {
        "cloud.google.com/gke-nodepool" => pool.Name,
        "cloud.google.com/gke-preemptible" => pool.Capacity == NodeCapacity.Preemptible ? "true" : null,
        "cloud.google.com/gke-spot" => pool.Capacity == NodeCapacity.Spot ? "true" : null,
        "node.kubernetes.io/instance-type" => pool.MachineType,
        _ => pool.Labels.GetValueOrDefault(key),
    };

    // Labels that each node has and whose value the pool does not tell: they rule no pool out.
    private static bool IsUnknown(string key) =>
        key is "kubernetes.io/hostname" or "kubernetes.io/os" or "kubernetes.io/arch" or "topology.kubernetes.io/zone" or "topology.kubernetes.io/region";

    /// <summary>Whether a toleration lets pods onto nodes with a taint; one without a key, for any.</summary>
    public static bool Tolerates(InputValue toleration, NodeTaint taint)
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
