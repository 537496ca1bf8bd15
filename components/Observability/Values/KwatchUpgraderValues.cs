using Pulumi;

namespace GoCenter.Components.Observability.Values;

/// <summary>Whether kwatch looks for versions of its own.</summary>
public sealed class KwatchUpgraderValues : ResourceArgs
{
    /// <summary>Whether not to. Versions are pinned here, and a channel is no place to learn of new ones.</summary>
    [Input("disableUpdateCheck", required: true)]
    public Input<bool> DisableUpdateCheck { get; init; } = true;
}
