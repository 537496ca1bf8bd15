namespace GoCenter.Components.Gke;

/// <summary>How a pool's nodes are replaced by newer ones: <see cref="Surge"/> or <see cref="BlueGreen"/>, never both.</summary>
public abstract record NodeUpgrade
{
    private NodeUpgrade()
    {
    }

    /// <summary>One node more before one node less: an upgrade never takes capacity away.</summary>
    public static NodeUpgrade Default { get; } = new Surge(1, 0);

    /// <summary>The most nodes that exist at once while a pool of so many is upgraded.</summary>
    /// <param name="nodes">The most nodes that the pool has.</param>
    public abstract long MostNodes(long nodes);

    /// <summary>A few nodes at a time.</summary>
    /// <param name="MaxSurge">Nodes that are there beside the pool's own.</param>
    /// <param name="MaxUnavailable">Nodes that may be away before their successors are there.</param>
    public sealed record Surge(int MaxSurge, int MaxUnavailable) : NodeUpgrade
    {
        /// <inheritdoc/>
        public override long MostNodes(long nodes) => nodes + MaxSurge;
    }

    /// <summary>A second set of nodes beside the first, which stays until the new one has proved itself.</summary>
    /// <param name="Soak">How long both sets stay once every pod is on the new one.</param>
    public sealed record BlueGreen(TimeSpan Soak) : NodeUpgrade
    {
        /// <inheritdoc/>
        public override long MostNodes(long nodes) => 2 * nodes;
    }
}
