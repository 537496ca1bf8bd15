namespace GoCenter.Stacks.Settings;

/// <summary>What a container asks for and may use, as Kubernetes quantities in the words of the file.</summary>
public sealed record ContainerResources
{
    /// <summary>CPU that the scheduler sets aside, such as <c>800m</c>.</summary>
    public required string CpuRequest { get; init; }

    /// <summary>CPU above which the container is slowed down.</summary>
    public required string CpuLimit { get; init; }

    /// <summary>Memory that the scheduler sets aside, such as <c>1Gi</c>.</summary>
    public required string MemoryRequest { get; init; }

    /// <summary>Memory above which the container is killed.</summary>
    public required string MemoryLimit { get; init; }
}
