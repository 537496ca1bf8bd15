using GoCenter.Components.Gke;

namespace GoCenter.Cli.Survival;

/// <summary>A node of a <see cref="Placement"/> with the pods on it.</summary>
internal sealed class PlacedNode
{
    private readonly Dictionary<string, int> counts;

    /// <summary>A new node, with its pool's agents.</summary>
    public PlacedNode(SurvivalPool pool, string zone, int number)
    {
        Pool = pool;
        Zone = zone;
        Number = number;
        Free = pool.Free;
        Pods = [];
        counts = new Dictionary<string, int>(StringComparer.Ordinal);
    }

    /// <summary>A copy, to try something on.</summary>
    public PlacedNode(PlacedNode node)
    {
        Pool = node.Pool;
        Zone = node.Zone;
        Number = node.Number;
        Free = node.Free;
        Pods = [.. node.Pods];
        counts = new Dictionary<string, int>(node.counts, StringComparer.Ordinal);
    }

    /// <summary>Its pool.</summary>
    public SurvivalPool Pool { get; }

    /// <summary>Its zone.</summary>
    public string Zone { get; }

    /// <summary>Its number in pool and zone, from 1.</summary>
    public int Number { get; }

    /// <summary>What pods may still ask for.</summary>
    public NodeResources Free { get; private set; }

    /// <summary>The pods on it, the agents left out.</summary>
    public List<PodGroup> Pods { get; }

    /// <summary>How many pods of a family are on it.</summary>
    public int CountOf(string family) => counts.GetValueOrDefault(family);

    /// <summary>Puts a pod on it.</summary>
    public void Add(PodGroup pod)
    {
        Pods.Add(pod);
        Free -= pod.Requests;
        counts[pod.Family] = CountOf(pod.Family) + 1;
    }
}
