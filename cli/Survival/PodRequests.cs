using System.Numerics;
using GoCenter.Cli.Graph;
using GoCenter.Components.Gke;
using GoCenter.Components.Workloads;

namespace GoCenter.Cli.Survival;

/// <summary>What the scheduler sets aside for a pod.</summary>
internal static class PodRequests
{
    /// <summary>More than any node has, so that sums stay numbers.</summary>
    private const long Most = 1L << 50;

    /// <summary>
    /// The requests of a pod's spec: those of its containers together, or those of its largest step of initialization where that is more.
    /// https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#resource-sharing-within-containers
    /// </summary>
    public static NodeResources Of(InputValue spec)
    {
        var sum = spec.FindItems("containers").Aggregate(
            default(NodeResources), static (sum, container) => sum + OfResources(container.Find("resources")));
        var beside = default(NodeResources);
        var largest = default(NodeResources);
        foreach (var container in spec.FindItems("initContainers"))
        {
            var asked = OfResources(container.Find("resources"));
            largest = NodeResources.Max(largest, beside + asked);
            // One that restarts always stays beside the containers.
            if (container.FindText("restartPolicy") == "Always")
                beside += asked;
        }

        return NodeResources.Max(sum + beside, largest);
    }

    /// <summary>The requests of <c>resources</c>; where only a limit stands, that is the request.</summary>
    public static NodeResources OfResources(InputValue? resources) =>
        new(Find(resources, "cpu", 1000), Find(resources, "memory", 1), Find(resources, "ephemeral-storage", 1));

    private static long Find(InputValue? resources, string kind, int parts)
    {
        var value = resources?.Find("requests", kind) ?? resources?.Find("limits", kind);
        var text = value?.Kind == InputKind.Number ? value.NumberText : value?.Text ?? "";
        return text.Length > 0 && Quantity.TryParse(text, out var quantity) ? (long)BigInteger.Min(quantity!.CountIn(parts), Most) : 0;
    }
}
