using Pulumi;

namespace GoCenter.Components.Certificates;

/// <summary>A Secret by name.</summary>
public sealed class AccountKeyReferenceArgs : ResourceArgs
{
    /// <summary>Name of the Secret.</summary>
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }
}
