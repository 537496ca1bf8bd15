using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>The API and the dashboard on it.</summary>
public sealed class TraefikApiValues : ResourceArgs
{
    /// <summary>Whether there is a dashboard. Default: no; metrics and logs say the same to fewer people.</summary>
    [Input("dashboard", required: true)]
    public Input<bool> Dashboard { get; init; } = false;
}
