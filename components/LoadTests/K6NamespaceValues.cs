using Pulumi;

namespace GoCenter.Components.LoadTests;

/// <summary>The namespace of the k6 operator's chart.</summary>
public sealed class K6NamespaceValues : ResourceArgs
{
    /// <summary>Whether the chart makes it.</summary>
    [Input("create", required: true)]
    public required Input<bool> Create { get; init; }
}
