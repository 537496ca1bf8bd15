namespace GoCenter.Components.Policies;

/// <summary>
/// Says that a workload of a component may have no ready pod for the minutes until Kubernetes has started it elsewhere, and why that is
/// borne. It stands on the component's class, so that whoever changes the component sees it; <c>gocenter survive</c> prints it, and fails
/// once the workload outlives every loss by itself and the exception is stale.
/// </summary>
/// <param name="workload">Name of the workload in the cluster, where <c>*</c> stands for any text.</param>
/// <param name="reason">What pauses while it is away, and what does not: a whole sentence, for a reviewer to judge.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class MayStopAttribute(string workload, string reason) : Attribute
{
    /// <summary>Name of the workload in the cluster.</summary>
    public string Workload { get; } = workload;

    /// <summary>What pauses while it is away.</summary>
    public string Reason { get; } = reason;
}
