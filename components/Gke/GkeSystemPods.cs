using System.Collections.Immutable;
using System.Text.Json;

namespace GoCenter.Components.Gke;

/// <summary>Pods that GKE runs beside ours, by name, from <c>gke_system_pods.json</c>, which says where the figures come from.</summary>
public static class GkeSystemPods
{
    /// <summary>The agents of each node, in all.</summary>
    public static NodeResources OnEachNode { get; } =
        Read("onEachNode").Aggregate(default(NodeResources), static (sum, pod) => sum + pod.Requests);

    /// <summary>What a cluster has a few of, wherever there is room.</summary>
    public static ImmutableArray<(string Name, int Replicas, NodeResources Requests)> OnceInACluster { get; } = Read("onceInACluster");

    private static ImmutableArray<(string Name, int Replicas, NodeResources Requests)> Read(string list)
    {
        using var document = JsonDocument.Parse(EmbeddedFile.Read("Gke/gke_system_pods.json"));
        return
        [
            .. document.RootElement.GetProperty(list).EnumerateArray().Select(static pod => (
                pod.GetProperty("name").GetString()!,
                pod.TryGetProperty("replicas", out var replicas) ? replicas.GetInt32() : 1,
                new NodeResources(pod.GetProperty("milliCpu").GetInt64(), pod.GetProperty("memoryMib").GetInt64() * NodeResources.Mib, 0))),
        ];
    }
}
