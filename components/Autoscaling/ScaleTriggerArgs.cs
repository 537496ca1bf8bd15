using Pulumi;

namespace GoCenter.Components.Autoscaling;

/// <summary>One thing that a ScaledObject measures.</summary>
internal sealed class ScaleTriggerArgs : ResourceArgs
{
    /// <summary>KEDA's name of the scaler.</summary>
    [Input("type", required: true)]
    public required Input<string> Type { get; init; }

    /// <summary>The scaler's settings, all of them text.</summary>
    [Input("metadata", required: true)]
    public InputMap<string> Metadata { get; init; } = [];

    /// <summary>The TriggerAuthentication that holds its secrets, by <c>name</c>.</summary>
    [Input("authenticationRef", required: true)]
    public InputMap<string> AuthenticationRef { get; init; } = [];
}
