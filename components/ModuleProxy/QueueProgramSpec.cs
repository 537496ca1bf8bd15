using GoCenter.Components.State;
using GoCenter.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.ModuleProxy;

/// <summary>In what the two programs of the queue differ.</summary>
internal sealed record QueueProgramSpec
{
    public required Input<string> Namespace { get; init; }

    public required ValkeyEndpoint Valkey { get; init; }

    /// <summary>The script to run.</summary>
    public required string Program { get; init; }

    /// <summary>Every file that it needs, from the folder <c>programs</c>.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Further files, by name.</summary>
    public Dictionary<string, string> Configuration { get; } = [];

    public required List<EnvVarArgs> Environment { get; init; }

    /// <summary>How an update replaces pods.</summary>
    public required string Strategy { get; init; }

    /// <summary>How many; null where something else decides.</summary>
    public int? Replicas { get; init; }

    /// <summary>Age of the heartbeat in seconds at which the program counts as hung.</summary>
    public required int HealthSeconds { get; init; }

    public required ContainerResources Resources { get; init; }

    public required string NodePool { get; init; }

    /// <summary>Seconds that it takes to end after the signal.</summary>
    public required int ShutdownSeconds { get; init; }

    /// <summary>Name of its PriorityClass; null for the cluster's default.</summary>
    public required Input<string>? PriorityClass { get; init; }
}
