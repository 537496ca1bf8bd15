using GoCenter.Cli.Graph;
using GoCenter.Cli.Inventories;

namespace GoCenter.Cli.Survival;

/// <summary>
/// What the scheduler must keep to when it places a workload's pods. Preferences are left out: nothing that may happen otherwise is counted on.
/// </summary>
internal sealed class PodRules
{
    /// <summary>Label of nodes with their name.</summary>
    public const string HostName = "kubernetes.io/hostname";

    /// <summary>Label of nodes with their zone.</summary>
    public const string Zone = "topology.kubernetes.io/zone";

    private PodRules(InputValue? nodeSelector, InputValue? affinity, InputValue? tolerations, InputValue? spreads, IReadOnlyDictionary<string, string> labels)
    {
        Nodes = new NodeFit(nodeSelector, affinity, tolerations);
        foreach (var term in affinity?.FindItems("podAntiAffinity", "requiredDuringSchedulingIgnoredDuringExecution") ?? [])
        {
            // Pods that keep away from others than their own kind only have fewer places than is assumed here.
            if (LabelSelector.Of(term.Find("labelSelector"))?.Matches(labels) != true)
                continue;
            OnePerNode |= term.FindText("topologyKey") == HostName;
            OnePerZone |= term.FindText("topologyKey") == Zone;
        }

        foreach (var spread in spreads?.Items ?? [])
        {
            if (spread.FindText("whenUnsatisfiable") == "ScheduleAnyway" || LabelSelector.Of(spread.Find("labelSelector"))?.Matches(labels) != true)
                continue;
            var rule = new SpreadRule((int)(spread.FindNumber("maxSkew") ?? 1), (int)(spread.FindNumber("minDomains") ?? 1), spread.FindText("nodeTaintsPolicy") != "Honor");
            if (spread.FindText("topologyKey") == HostName)
                NodeSpread = rule;
            else if (spread.FindText("topologyKey") == Zone)
                ZoneSpread = rule;
        }
    }

    /// <summary>The nodes that they may be on.</summary>
    public NodeFit Nodes { get; }

    /// <summary>Whether no two of its pods share a node.</summary>
    public bool OnePerNode { get; private set; }

    /// <summary>Whether no two of its pods share a zone.</summary>
    public bool OnePerZone { get; private set; }

    /// <summary>How evenly they spread over nodes, or null when that is left open.</summary>
    public SpreadRule? NodeSpread { get; }

    /// <summary>How evenly they spread over zones, or null when that is left open.</summary>
    public SpreadRule? ZoneSpread { get; }

    /// <summary>The rules of a pod's spec.</summary>
    public static PodRules Of(InputValue spec, IReadOnlyDictionary<string, string> labels) =>
        Of(spec.Find("nodeSelector"), spec.Find("affinity"), spec.Find("tolerations"), spec.Find("topologySpreadConstraints"), labels);

    /// <summary>The rules that stand apart, as in the values of charts.</summary>
    public static PodRules Of(
        InputValue? nodeSelector, InputValue? affinity, InputValue? tolerations, InputValue? spreads, IReadOnlyDictionary<string, string> labels) =>
        new(nodeSelector, affinity, tolerations, spreads, labels);

    /// <summary>The same, and no two pods on one node.</summary>
    public PodRules WithOnePer(string topologyKey)
    {
        OnePerNode |= topologyKey == HostName;
        OnePerZone |= topologyKey == Zone;
        return this;
    }
}
