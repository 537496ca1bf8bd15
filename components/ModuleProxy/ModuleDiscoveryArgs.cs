using System.Collections.Immutable;
using GoCenter.Components.State;
using GoCenter.Components.Workloads;
using Pulumi;

namespace GoCenter.Components.ModuleProxy;

/// <summary>What a <see cref="ModuleDiscovery"/> includes, and where it runs.</summary>
public sealed class ModuleDiscoveryArgs : ResourceArgs
{
    /// <summary>Namespace of the program, the same as Valkey's.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>The Valkey that holds the queue.</summary>
    public required ValkeyEndpoint Valkey { get; init; }

    /// <summary>What it agrees on with the workers.</summary>
    public QueueRules Queue { get; init; } = new();

    /// <summary>The index to follow. Default: the public one, https://index.golang.org/index.</summary>
    public string IndexUrl { get; init; } = "https://index.golang.org/index";

    /// <summary>
    /// Extended regular expressions, each for a whole module path; a module is included when one of them fits. Required, because the index
    /// names some thousands of versions an hour: <c>.*</c> says that all of them are wanted.
    /// </summary>
    public required ImmutableArray<string> PathPatterns { get; init; }

    /// <summary>Age beyond which a version is not included. Default: null, which is any age.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>
    /// Where a new queue begins to read the index. Default: null, which is the moment of the first start, less <see cref="MaxAge"/>.
    /// </summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Time between two looks at an index that was read to its end. Default: 30 s.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Requests and limits. Default: what a shell that handles a page of 2000 entries takes, and as much again.</summary>
    public ContainerResources Resources { get; init; } = new("20m", "500m", "32Mi", "128Mi");

    /// <summary>Value of the node label <c>node-pool</c> that it requires; it may be preemptible, for a restart costs it nothing.</summary>
    public required string NodePool { get; init; }

    /// <summary>Name of the PriorityClass of its pods. Default: null, which is the cluster's default.</summary>
    public Input<string>? PriorityClass { get; init; }
}
