using System.Collections.Immutable;
using GoCenter.Cli.Graph;
using GoCenter.Components.Gke;

namespace GoCenter.Cli.Inventories;

/// <summary>A node pool of a cluster, read from its resource.</summary>
internal sealed class NodePool
{
    /// <summary>The type token of its resource.</summary>
    public const string ResourceType = "gcp:container/nodePool:NodePool";

    /// <summary>Reads a node pool.</summary>
    public NodePool(ResourceNode node)
    {
        Node = node;
        var inputs = node.Inputs;
        Name = inputs.FindText("name") ?? node.Name;
        MachineType = inputs.FindText("nodeConfig", "machineType") ?? "e2-medium";
        Capacity = inputs.FindBoolean("nodeConfig", "preemptible") == true ? NodeCapacity.Preemptible
            : inputs.FindBoolean("nodeConfig", "spot") == true ? NodeCapacity.Spot
            : NodeCapacity.OnDemand;
        Zones = [.. inputs.FindItems("nodeLocations").Select(static zone => zone.Text)];
        // Without autoscaling a pool has the nodes that it says, in each zone.
        var fixedSize = (int)(inputs.FindNumber("nodeCount") ?? inputs.FindNumber("initialNodeCount") ?? 0);
        MinPerZone = (int)(inputs.FindNumber("autoscaling", "minNodeCount") ?? fixedSize);
        MaxPerZone = (int)(inputs.FindNumber("autoscaling", "maxNodeCount") ?? fixedSize);
        DiskGb = (int)(inputs.FindNumber("nodeConfig", "diskSizeGb") ?? 100);
        DiskType = inputs.FindText("nodeConfig", "diskType") ?? "pd-balanced";
        Labels = inputs.FindEntries("nodeConfig", "labels").ToImmutableSortedDictionary(
            static entry => entry.Key, static entry => entry.Value.Text);
        NodeLabels = Labels.SetItems(LabelsOfGoogle());
        Taints =
        [
            .. inputs.FindItems("nodeConfig", "taints")
                .Select(
                    static taint => new NodeTaint(
                        taint.FindText("key") ?? "", taint.FindText("value") ?? "", taint.FindText("effect") ?? "")),
        ];
    }

    /// <summary>The resource.</summary>
    public ResourceNode Node { get; }

    /// <summary>Its name in Google Cloud.</summary>
    public string Name { get; }

    /// <summary>Google's name of the machine: <c>n2-standard-4</c>.</summary>
    public string MachineType { get; }

    /// <summary>Whether Google may take the nodes away.</summary>
    public NodeCapacity Capacity { get; }

    /// <summary>The zones with nodes.</summary>
    public ImmutableArray<string> Zones { get; }

    /// <summary>Nodes in each zone that are always there.</summary>
    public int MinPerZone { get; }

    /// <summary>Nodes in each zone at most.</summary>
    public int MaxPerZone { get; }

    /// <summary>Size of each boot disk, GB.</summary>
    public int DiskGb { get; }

    /// <summary>Type of the boot disks.</summary>
    public string DiskType { get; }

    /// <summary>Labels that the pool gives its nodes.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; }

    /// <summary>The same with those of Kubernetes and Google that are alike on all its nodes.</summary>
    public ImmutableSortedDictionary<string, string> NodeLabels { get; }

    /// <summary>Taints of the nodes; the effect in Google's spelling: <c>NO_SCHEDULE</c>.</summary>
    public ImmutableArray<NodeTaint> Taints { get; }

    /// <summary>All labels of its nodes in a zone but their own names.</summary>
    public ImmutableSortedDictionary<string, string> LabelsIn(string zone) => NodeLabels
        .SetItem("topology.kubernetes.io/zone", zone)
        .SetItem("topology.kubernetes.io/region", zone[..Math.Max(zone.LastIndexOf('-'), 0)]);

    private IEnumerable<KeyValuePair<string, string>> LabelsOfGoogle()
    {
        yield return KeyValuePair.Create("cloud.google.com/gke-nodepool", Name);
        yield return KeyValuePair.Create("kubernetes.io/os", "linux");
        yield return KeyValuePair.Create("kubernetes.io/arch", IsArm ? "arm64" : "amd64");
        yield return KeyValuePair.Create("node.kubernetes.io/instance-type", MachineType);
        if (Capacity == NodeCapacity.Preemptible)
            yield return KeyValuePair.Create("cloud.google.com/gke-preemptible", "true");
        if (Capacity == NodeCapacity.Spot)
            yield return KeyValuePair.Create("cloud.google.com/gke-spot", "true");
    }

    // https://cloud.google.com/compute/docs/instances/arm-on-compute
    private bool IsArm => MachineType.Split('-')[0] is "t2a" or "c4a" or "n4a" or "a4x";
}
