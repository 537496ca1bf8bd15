using Pulumi;

namespace GoCenter.Components.LoadTests;

/// <summary>A script in a ConfigMap.</summary>
public sealed class TestRunConfigMapArgs : ResourceArgs
{
    /// <summary>Name of the ConfigMap, in the same namespace.</summary>
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    /// <summary>Key of the script.</summary>
    [Input("file", required: true)]
    public required Input<string> File { get; init; }
}
