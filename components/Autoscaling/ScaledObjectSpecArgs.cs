using Pulumi;

namespace GoCenter.Components.Autoscaling;

/// <summary>What is scaled, between which numbers, and on what.</summary>
internal sealed class ScaledObjectSpecArgs : ResourceArgs
{
    /// <summary>The Deployment: <c>name</c> alone means one.</summary>
    [Input("scaleTargetRef", required: true)]
    public InputMap<string> ScaleTargetRef { get; init; } = [];

    /// <summary>Seconds between two looks at the triggers while there is no replica.</summary>
    [Input("pollingInterval", required: true)]
    public required Input<int> PollingInterval { get; init; }

    /// <summary>Seconds from the last active trigger until the last replica goes.</summary>
    [Input("cooldownPeriod", required: true)]
    public required Input<int> CooldownPeriod { get; init; }

    /// <summary>Fewest replicas.</summary>
    [Input("minReplicaCount", required: true)]
    public required Input<int> MinReplicaCount { get; init; }

    /// <summary>Most replicas.</summary>
    [Input("maxReplicaCount", required: true)]
    public required Input<int> MaxReplicaCount { get; init; }

    /// <summary>Settings of the HorizontalPodAutoscaler that KEDA makes.</summary>
    [Input("advanced", required: true)]
    public required Input<ScaledObjectAdvancedArgs> Advanced { get; init; }

    /// <summary>What is measured; the trigger that asks for most replicas decides.</summary>
    [Input("triggers", required: true)]
    public InputList<ScaleTriggerArgs> Triggers { get; init; } = [];
}
