namespace GoCenter.Components.Gke;

/// <summary>CPU, memory and disk: what a node gives to pods, or what a pod asks for.</summary>
/// <param name="MilliCpu">Thousandths of a CPU.</param>
/// <param name="Memory">Memory, bytes.</param>
/// <param name="Storage">Ephemeral storage, bytes: logs, writable layers and scratch volumes on the node's boot disk.</param>
public readonly record struct NodeResources(long MilliCpu, long Memory, long Storage)
{
    /// <summary>Bytes of a MiB.</summary>
    public const long Mib = 1L << 20;

    /// <summary>Bytes of a GiB.</summary>
    public const long Gib = 1L << 30;

    /// <summary>The sum.</summary>
    public static NodeResources operator +(NodeResources left, NodeResources right) =>
        new(left.MilliCpu + right.MilliCpu, left.Memory + right.Memory, left.Storage + right.Storage);

    /// <summary>What is left; below zero where there is not enough.</summary>
    public static NodeResources operator -(NodeResources left, NodeResources right) =>
        new(left.MilliCpu - right.MilliCpu, left.Memory - right.Memory, left.Storage - right.Storage);

    /// <summary>This many times as much.</summary>
    public static NodeResources operator *(NodeResources one, long count) =>
        new(one.MilliCpu * count, one.Memory * count, one.Storage * count);

    /// <summary>The larger of each.</summary>
    public static NodeResources Max(NodeResources left, NodeResources right) =>
        new(Math.Max(left.MilliCpu, right.MilliCpu), Math.Max(left.Memory, right.Memory), Math.Max(left.Storage, right.Storage));

    /// <summary>Whether this is enough for <paramref name="asked"/>; what asks for nothing of a kind needs none of it.</summary>
    public bool Holds(NodeResources asked) =>
        Fits(MilliCpu, asked.MilliCpu) && Fits(Memory, asked.Memory) && Fits(Storage, asked.Storage);

    /// <summary>How many of <paramref name="asked"/> this is enough for, <paramref name="most"/> at most.</summary>
    public int CountOf(NodeResources asked, int most)
    {
        var count = (long)most;
        foreach (var (have, need) in ((long Have, long Need)[])[(MilliCpu, asked.MilliCpu), (Memory, asked.Memory), (Storage, asked.Storage)])
        {
            if (need > 0)
                count = Math.Min(count, Math.Max(have, 0) / need);
        }

        return (int)count;
    }

    private static bool Fits(long have, long need) => need <= 0 || need <= have;
}
