using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>What happens to cert-manager's resource definitions.</summary>
public sealed class CertManagerCrdsValues : ResourceArgs
{
    /// <summary>Whether the chart brings them. Default: yes.</summary>
    [Input("enabled", required: true)]
    public Input<bool> Enabled { get; init; } = true;

    /// <summary>Whether they survive the release; with them would go every certificate of the cluster. Default: yes.</summary>
    [Input("keep", required: true)]
    public Input<bool> Keep { get; init; } = true;
}
