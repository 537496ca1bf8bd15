using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.Workloads;

/// <summary>What a container asks for and what it may not exceed, as Kubernetes quantities.</summary>
/// <param name="CpuRequest">CPU the scheduler sets aside, for example <c>800m</c>.</param>
/// <param name="CpuLimit">CPU beyond which the container is throttled.</param>
/// <param name="MemoryRequest">Memory the scheduler sets aside, for example <c>1Gi</c>.</param>
/// <param name="MemoryLimit">Memory beyond which the container is killed.</param>
public sealed record ContainerResources(string CpuRequest, string CpuLimit, string MemoryRequest, string MemoryLimit)
{
    /// <summary>The same as a pod's container states it.</summary>
    /// <param name="ephemeralStorage">
    /// Disk for logs, the writable layer and emptyDir volumes; request and limit alike. Null where a chart takes none.
    /// </param>
    internal ResourceRequirementsArgs ToArgs(string? ephemeralStorage) => new()
    {
        Requests = Quantities(CpuRequest, MemoryRequest, ephemeralStorage),
        Limits = Quantities(CpuLimit, MemoryLimit, ephemeralStorage),
    };

    private static InputMap<string> Quantities(string cpu, string memory, string? ephemeralStorage)
    {
        var quantities = new InputMap<string> { ["cpu"] = cpu, ["memory"] = memory };
        if (ephemeralStorage is not null)
            quantities["ephemeral-storage"] = ephemeralStorage;
        return quantities;
    }
}
