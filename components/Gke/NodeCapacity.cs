namespace GoCenter.Components.Gke;

/// <summary>How the machines of a node pool are bought, which decides how long they live.</summary>
public enum NodeCapacity
{
    /// <summary>Full price; a node stays until it is upgraded or scaled away.</summary>
    OnDemand,

    /// <summary>
    /// Cheap; Google takes the machine back at any time and after 24 hours at the latest. Pods get about 15 seconds of grace.
    /// </summary>
    Preemptible,

    /// <summary>Google's successor to preemptible machines: cheap, taken back at any time, without the 24-hour limit.</summary>
    Spot,
}
