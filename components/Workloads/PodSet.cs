namespace GoCenter.Components.Workloads;

/// <summary>Pods of a <see cref="StatelessService"/> that share a Deployment, a disruption budget and a kind of node.</summary>
/// <param name="Name">Name of the Deployment and the budget.</param>
/// <param name="NodePool">Value of the node label <c>node-pool</c> that the pods require.</param>
internal sealed record PodSet(string Name, string NodePool)
{
    /// <summary>Label that tells the sets of one service apart.</summary>
    public const string RoleLabel = "gocenter.dev/placement";

    /// <summary>Value of that label, or null where there is one set alone.</summary>
    public string? Role { get; init; }

    /// <summary>Whether its nodes are not preemptible, so that every zone has them.</summary>
    public bool IsOnNodesThatStay { get; init; }

    /// <summary>How many, or null where the autoscaler decides.</summary>
    public int? Replicas { get; init; }

    /// <summary>Labels that select these pods and no others.</summary>
    public Dictionary<string, string> Labels(IReadOnlyDictionary<string, string> service)
    {
        var labels = new Dictionary<string, string>(service);
        if (Role is { } role)
            labels[RoleLabel] = role;
        return labels;
    }
}
