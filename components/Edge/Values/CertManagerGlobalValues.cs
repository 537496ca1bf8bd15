using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>What all parts of cert-manager share.</summary>
public sealed class CertManagerGlobalValues : ResourceArgs
{
    /// <summary>Labels of the nodes to run on.</summary>
    [Input("nodeSelector", required: true)]
    public InputMap<string> NodeSelector { get; init; } = [];

    /// <summary>Where the leader is agreed.</summary>
    [Input("leaderElection", required: true)]
    public required Input<CertManagerLeaderElectionValues> LeaderElection { get; init; }
}
