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
    /// <param name="ephemeralStorage">Disk for logs, the writable layer and emptyDir volumes; request and limit alike.</param>
    internal ResourceRequirementsArgs ToArgs(string ephemeralStorage) => new()
    {
        Requests = new InputMap<string>
        {
            ["cpu"] = CpuRequest,
            ["memory"] = MemoryRequest,
            ["ephemeral-storage"] = ephemeralStorage,
        },
        Limits = new InputMap<string>
        {
            ["cpu"] = CpuLimit,
            ["memory"] = MemoryLimit,
            ["ephemeral-storage"] = ephemeralStorage,
        },
    };
}
