using Pulumi;
using Pulumi.Kubernetes.Scheduling.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Scheduling.V1;

namespace GoCenter.Components.Workloads;

/// <summary>
/// Whose pods wait, and whose go, when nodes are full; one of these a cluster. What says nothing has 0: so do the charts, and without the
/// edge, Valkey and what watches over both, nothing is served. Both values are therefore below 0, and above -10, below which the cluster
/// autoscaler adds no node for a pod.
/// </summary>
public sealed class PriorityClasses : ComponentResource
{
    private const int ServingValue = -1;
    private const int BackgroundValue = -5;

    /// <summary>Declares the classes.</summary>
    /// <param name="name">Logical name, unique in the stack, and the beginning of the classes' logical names.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public PriorityClasses(string name, ComponentResourceOptions? options = null)
        : base("gocenter:Workloads:PriorityClasses", name, options)
    {
        Serving = Declare($"{name}-user-facing", "user-facing", ServingValue, "Answers people and builds.");
        Background = Declare($"{name}-background", "background", BackgroundValue, "Works ahead: what it does not do now it does later.");
        RegisterOutputs();
    }

    /// <summary>Name of the class of what somebody waits for.</summary>
    public Output<string> Serving { get; }

    /// <summary>Name of the class of what nobody waits for; it makes room for everything else.</summary>
    public Output<string> Background { get; }

    private Output<string> Declare(string logicalName, string name, int value, string description) => new PriorityClass(logicalName, new PriorityClassArgs
    {
        Metadata = new ObjectMetaArgs { Name = name },
        Value = value,
        Description = description,
        PreemptionPolicy = "PreemptLowerPriority",
    }, new CustomResourceOptions { Parent = this }).Metadata.Apply(known => known.Name);
}
