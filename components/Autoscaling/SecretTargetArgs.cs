using Pulumi;

namespace GoCenter.Components.Autoscaling;

/// <summary>A key of a Secret as a parameter of a trigger.</summary>
internal sealed class SecretTargetArgs : ResourceArgs
{
    /// <summary>The scaler's parameter.</summary>
    [Input("parameter", required: true)]
    public required Input<string> Parameter { get; init; }

    /// <summary>Name of the Secret, in the ScaledObject's namespace.</summary>
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    /// <summary>Its key.</summary>
    [Input("key", required: true)]
    public required Input<string> Key { get; init; }
}
