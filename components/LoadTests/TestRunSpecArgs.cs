using Pulumi;

namespace GoCenter.Components.LoadTests;

/// <summary>What a <see cref="TestRunArgs"/> runs.</summary>
public sealed class TestRunSpecArgs : ResourceArgs
{
    /// <summary>Pods that share the load.</summary>
    [Input("parallelism", required: true)]
    public required Input<int> Parallelism { get; init; }

    /// <summary>Where the script is.</summary>
    [Input("script", required: true)]
    public required Input<TestRunScriptArgs> Script { get; init; }

    /// <summary>Arguments of <c>k6 run</c>.</summary>
    [Input("arguments", required: true)]
    public required Input<string> Arguments { get; init; }

    /// <summary>The pods that make the load. The one that checks the script first is the same.</summary>
    [Input("runner", required: true)]
    public required Input<TestRunPodArgs> Runner { get; init; }

    /// <summary>The pod that starts them together.</summary>
    [Input("starter", required: true)]
    public required Input<TestRunPodArgs> Starter { get; init; }
}
