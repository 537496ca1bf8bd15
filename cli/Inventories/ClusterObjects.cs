using System.Collections.Immutable;
using GoCenter.Cli.Graph;

namespace GoCenter.Cli.Inventories;

/// <summary>The objects of Kubernetes and the pods that they select, each within its own cluster and namespace.</summary>
internal sealed class ClusterObjects
{
    /// <summary>The type token of an installed chart.</summary>
    public const string ReleaseType = "kubernetes:helm.sh/v3:Release";

    private readonly Inventory inventory;
    private readonly ILookup<string, ClusterObject> byType;
    private readonly Dictionary<(string Cluster, string Type, string Namespace, string Name), ClusterObject> byName = [];
    private readonly Dictionary<(string Cluster, string Namespace), List<LabelledPods>> pods = [];
    private readonly ILookup<(string Cluster, string Namespace, string Kind, string Name), Scaler> scalers;
    private readonly HashSet<(string Cluster, string Namespace, string Kind, string Name)> workloads = [];
    private readonly ILookup<string, InputValue> unknownNamespaces;
    private readonly HashSet<(string Cluster, string Namespace)> strangers = [];
    private readonly HashSet<(string Cluster, string Namespace, string Name, double Port)> chartServices = [];

    /// <summary>Reads an inventory.</summary>
    public ClusterObjects(Inventory inventory)
    {
        this.inventory = inventory;
        All = [.. inventory.Graph.Resources.Select(node => ClusterObject.Of(node, ClusterKeyOf(node))).OfType<ClusterObject>()];
        byType = All.ToLookup(static known => known.Type);
        unknownNamespaces = All.Select(static known => (known.Cluster, Namespace: known.Inputs.Find("metadata", "namespace")))
            .Where(static place => place.Namespace is { Kind: InputKind.Unknown }).ToLookup(
                static place => place.Cluster, static place => place.Namespace!);
        foreach (var known in All)
            byName[(known.Cluster, known.Type, known.Namespace, known.Name)] = known;
        scalers = Scaler.Types.SelectMany(type => byType[type]).Select(Scaler.Of).ToLookup(static scaler =>
            (scaler.Object.Cluster, scaler.Object.Namespace, scaler.TargetKind, scaler.TargetName));
        foreach (var workload in inventory.Workloads)
        {
            Add(ClusterKeyOf(workload.Node), workload.Namespace,
                new LabelledPods(workload.Node, workload.Name, workload.PodLabels, workload));
            workloads.Add((ClusterKeyOf(workload.Node), workload.Namespace, workload.Kind, workload.Name));
        }

        foreach (var release in inventory.OfType(ReleaseType))
            Install(release);
    }

    /// <summary>Every object, in the order of the graph.</summary>
    public ImmutableArray<ClusterObject> All { get; }

    /// <summary>The objects of a group and kind: <c>policy/PodDisruptionBudget</c>.</summary>
    public IEnumerable<ClusterObject> OfType(string type) => byType[type];

    /// <summary>The object of a name, or null where none is declared.</summary>
    public ClusterObject? Find(string cluster, string type, string @namespace, string name) =>
        byName.GetValueOrDefault((cluster, type, @namespace, name));

    /// <summary>What tells the cluster of a resource from the others.</summary>
    public string ClusterKeyOf(ResourceNode node) => inventory.ClusterOf(node)?.Node.Key ?? node.Provider ?? "";

    /// <summary>
    /// Whether the namespace of everything in a cluster is known. Before its first update a preview may not know them, and then nothing can
    /// be said of what leads where.
    /// </summary>
    public bool KnowsNamespaces(string cluster) => unknownNamespaces[cluster].All(static place => place.Kind != InputKind.Unknown);

    /// <summary>The pods of a namespace.</summary>
    public IReadOnlyList<LabelledPods> PodsIn(string cluster, string @namespace) => pods.GetValueOrDefault((cluster, @namespace)) ?? [];

    /// <summary>The pods of a namespace that a selector fits.</summary>
    public IEnumerable<LabelledPods> Select(string cluster, string @namespace, LabelSelector? selector) =>
        selector is null ? [] : PodsIn(cluster, @namespace).Where(group => selector.Matches(group.Labels));

    /// <summary>
    /// Whether a namespace is somebody else's: neither declared nor home of anything that is. What it holds cannot be seen.
    /// </summary>
    public bool IsForeign(string cluster, string @namespace) =>
        Find(cluster, "core/Namespace", "default", @namespace) is null && PodsIn(cluster, @namespace).Count == 0;

    /// <summary>Whether a chart is installed in a namespace of whose pods nothing is known.</summary>
    public bool HasStranger(string cluster, string @namespace) => strangers.Contains((cluster, @namespace));

    /// <summary>Whether a Service, declared or of a chart, has a port of a name or number.</summary>
    public bool HasService(string cluster, string @namespace, string name, InputValue? port) =>
        chartServices.Contains((cluster, @namespace, name, port?.Number ?? 0))
        || Find(cluster, "core/Service", @namespace, name) is { } declared && declared.Inputs.FindItems("spec", "ports")
            .Any(has => port is not null && (port.Equals(has.Find("port")) || port.Equals(has.Find("name"))));

    /// <summary>What scales a workload, or null.</summary>
    public Scaler? ScalerOf(Workload workload) =>
        scalers[(ClusterKeyOf(workload.Node), workload.Namespace, workload.Kind, workload.Name)].FirstOrDefault();

    /// <summary>Whether what an object scales is there.</summary>
    public bool HasWorkload(Scaler scaler) =>
        workloads.Contains((scaler.Object.Cluster, scaler.Object.Namespace, scaler.TargetKind, scaler.TargetName));

    /// <summary>Fewest pods that a workload has.</summary>
    public int MinReplicasOf(Workload workload) => ScalerOf(workload)?.Min ?? FixedReplicasOf(workload);

    /// <summary>Most pods that a workload has.</summary>
    public int MaxReplicasOf(Workload workload) => ScalerOf(workload)?.Max ?? FixedReplicasOf(workload);

    private static int FixedReplicasOf(Workload workload) => (int)(workload.Node.Inputs.FindNumber("spec", "replicas") ?? 1);

    private void Install(ResourceNode release)
    {
        var cluster = ClusterKeyOf(release);
        var @namespace = release.Inputs.FindText("namespace") ?? "default";
        if (ChartPods.Of(release) is not { } facts)
        {
            strangers.Add((cluster, @namespace));
            return;
        }

        foreach (var part in facts.Pods)
        {
            var labels = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(part.LabelKey, part.LabelValue)]);
            Add(cluster, @namespace, new LabelledPods(release, part.Name, labels, null));
        }

        foreach (var service in facts.Services)
            chartServices.Add((cluster, @namespace, service.Name, service.Port));
    }

    private void Add(string cluster, string @namespace, LabelledPods group)
    {
        if (!pods.TryGetValue((cluster, @namespace), out var groups))
            pods[(cluster, @namespace)] = groups = [];
        groups.Add(group);
    }
}
