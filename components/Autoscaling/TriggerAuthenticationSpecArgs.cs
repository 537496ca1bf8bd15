using Pulumi;

namespace GoCenter.Components.Autoscaling;

/// <summary>Which keys of which Secrets a trigger uses.</summary>
internal sealed class TriggerAuthenticationSpecArgs : ResourceArgs
{
    /// <summary>Each a map of <c>parameter</c>, <c>name</c> of the Secret, and <c>key</c>.</summary>
    [Input("secretTargetRef", required: true)]
    public InputList<SecretTargetArgs> SecretTargetRef { get; init; } = [];
}
