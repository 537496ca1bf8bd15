using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>The program kwatch itself.</summary>
public sealed class KwatchAppValues : ResourceArgs
{
    /// <summary>How messages name the cluster.</summary>
    [Input("clusterName", required: true)]
    public required Input<string> ClusterName { get; init; }

    /// <summary>Whether to keep quiet about its own start.</summary>
    [Input("disableStartupMessage", required: true)]
    public Input<bool> DisableStartupMessage { get; init; } = true;

    /// <summary>Form of its own log.</summary>
    [Input("logFormatter", required: true)]
    public Input<string> LogFormatter { get; init; } = "json";
}
