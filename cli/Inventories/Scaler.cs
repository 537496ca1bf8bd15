namespace GoCenter.Cli.Inventories;

/// <summary>What decides how many pods a workload has: a HorizontalPodAutoscaler, or a ScaledObject of KEDA.</summary>
/// <param name="Object">The object.</param>
/// <param name="TargetKind">Kind of what it scales.</param>
/// <param name="TargetName">Name of what it scales.</param>
/// <param name="MinProperty">Where in the inputs the fewest pods stand.</param>
/// <param name="Min">Fewest pods.</param>
/// <param name="Max">Most pods.</param>
internal sealed record Scaler(ClusterObject Object, string TargetKind, string TargetName, string MinProperty, int Min, int Max)
{
    /// <summary>The types of objects that scale.</summary>
    public static IReadOnlyList<string> Types { get; } = ["autoscaling/HorizontalPodAutoscaler", "keda.sh/ScaledObject"];

    /// <summary>Reads an object of one of the types.</summary>
    public static Scaler Of(ClusterObject scaler)
    {
        var isHorizontal = scaler.Kind == "HorizontalPodAutoscaler";
        var min = isHorizontal ? "minReplicas" : "minReplicaCount";
        return new Scaler(
            scaler,
            scaler.Inputs.FindText("spec", "scaleTargetRef", "kind") ?? "Deployment",
            scaler.Inputs.FindText("spec", "scaleTargetRef", "name") ?? "",
            $"spec.{min}",
            // What Kubernetes and KEDA take where nothing is said.
            (int)(scaler.Inputs.FindNumber("spec", min) ?? (isHorizontal ? 1 : 0)),
            (int)(scaler.Inputs.FindNumber("spec", isHorizontal ? "maxReplicas" : "maxReplicaCount") ?? (isHorizontal ? 1 : 100)));
    }
}
