using Pulumi;

namespace GoCenter.Components.Edge.Values;

/// <summary>Where the leader is agreed.</summary>
public sealed class CertManagerLeaderElectionValues : ResourceArgs
{
    /// <summary>Namespace of the lease; the chart's is <c>kube-system</c>, which is Google's.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }
}
