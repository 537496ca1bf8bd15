using GoCenter.Components.State;

namespace GoCenter.Tests.Components.ModuleProxy;

/// <summary>Arguments that the tests of the queue's components share.</summary>
internal static class QueueSamples
{
    public static ValkeyEndpoint Valkey { get; } = new(
        "valkey.modules.svc.cluster.local", 6379, "valkey-users", "default", "valkey-tls", "ca.crt");
}
