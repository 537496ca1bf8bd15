using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>Where kwatch tells what it sees.</summary>
public sealed class KwatchAlertValues : ResourceArgs
{
    /// <summary>A channel of Slack.</summary>
    [Input("slack", required: true)]
    public required Input<KwatchSlackValues> Slack { get; init; }
}
