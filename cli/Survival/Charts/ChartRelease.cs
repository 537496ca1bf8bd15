using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Components.Gke;

namespace GoCenter.Cli.Survival.Charts;

/// <summary>A Helm release as the graph has it: a chart, its values, and what is common to reading the workloads of any.</summary>
internal sealed class ChartRelease
{
    /// <summary>The type token of its resource.</summary>
    public const string ResourceType = "kubernetes:helm.sh/v3:Release";

    /// <summary>Reads a release.</summary>
    public ChartRelease(ResourceNode node)
    {
        Node = node;
        Name = node.Inputs.FindText("name") ?? node.Name;
        Namespace = node.Inputs.FindText("namespace") ?? "default";
        Values = node.Inputs.Find("values") ?? InputValue.EmptyMap;
        var reference = node.Inputs.FindText("chart") ?? "";
        Chart = reference[(reference.LastIndexOf('/') + 1)..];
    }

    /// <summary>The resource.</summary>
    public ResourceNode Node { get; }

    /// <summary>The chart's name, without its registry.</summary>
    public string Chart { get; }

    /// <summary>The release's name.</summary>
    public string Name { get; }

    /// <summary>The release's namespace.</summary>
    public string Namespace { get; }

    /// <summary>The values that it is given; what is not among them is the chart's own.</summary>
    public InputValue Values { get; }

    /// <summary>The number at a path of the values, or the chart's own.</summary>
    public int Count(int byDefault, params ReadOnlySpan<string> path) => (int)(Values.FindNumber(path) ?? byDefault);

    /// <summary>The requests at a path of the values; where there are none, those of a chart that sets none.</summary>
    public NodeResources Requests(params ReadOnlySpan<string> path) => PodRequests.OfResources(Values.Find(path));

    /// <summary>The labels that most charts give their pods and select them by.</summary>
    public static ImmutableSortedDictionary<string, string> Labels(params ReadOnlySpan<(string Key, string Value)> labels)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in labels)
            all[key] = value;
        return all.ToImmutable();
    }

    /// <summary>
    /// Pods whose place stands under <c>nodeSelector</c>, <c>affinity</c>, <c>tolerations</c> and
    /// <c>topologySpreadConstraints</c> of one map.
    /// </summary>
    public PodGroup Pods(
        string name, string kind, int count, NodeResources requests, ImmutableSortedDictionary<string, string> labels, InputValue? place) =>
        new()
        {
            Node = Node,
            Kind = kind,
            Namespace = Namespace,
            Name = name,
            Count = count,
            Requests = requests,
            Labels = labels,
            Rules = PodRules.Of(place ?? InputValue.EmptyMap, labels),
        };

    /// <summary>A budget that a chart makes when its <c>enabled</c> says so.</summary>
    /// <param name="value">The chart's <c>podDisruptionBudget</c>.</param>
    /// <param name="byDefault">What it says when nothing else is set.</param>
    public static Budget? EnabledBudget(InputValue? value, Budget? byDefault) =>
        value?.FindBoolean("enabled") == true ? Budget.Of(value) ?? byDefault : null;
}
