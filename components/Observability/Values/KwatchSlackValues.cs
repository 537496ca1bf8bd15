using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>A channel of Slack, as kwatch writes to it.</summary>
public sealed class KwatchSlackValues : ResourceArgs
{
    /// <summary>Address of the incoming webhook. Secret: whoever knows it may write to the channel.</summary>
    [Input("webhook", required: true)]
    public required Input<string> Webhook { get; init; }

    /// <summary>First line of a message.</summary>
    [Input("title", required: true)]
    public Input<string> Title { get; init; } = ":red_circle: A pod does not come up";

    /// <summary>Second line of a message.</summary>
    [Input("text", required: true)]
    public Input<string> Text { get; init; } = "What Kubernetes says about it:";
}
