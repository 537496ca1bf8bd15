using Pulumi;

namespace GoCenter.Components.LoadTests;

/// <summary>Where the script of a <see cref="TestRunArgs"/> is.</summary>
public sealed class TestRunScriptArgs : ResourceArgs
{
    /// <summary>The ConfigMap, and the file in it.</summary>
    [Input("configMap", required: true)]
    public required Input<TestRunConfigMapArgs> ConfigMap { get; init; }
}
