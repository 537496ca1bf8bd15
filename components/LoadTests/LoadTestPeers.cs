using GoCenter.Components.Networking;
using Pulumi;

namespace GoCenter.Components.LoadTests;

/// <summary>The pods of a <see cref="LoadTest"/> and the port that k6 gives them, as ends of network edges.</summary>
public static class LoadTestPeers
{
    /// <summary>k6's own API, by which the operator and the starter tell the runners to begin.</summary>
    public const int ControlPort = 6565;

    /// <summary>The operator.</summary>
    /// <param name="namespace">Its namespace.</param>
    public static NetworkPeer Operator(Input<string> @namespace) => NetworkPeer.Workload(Versions.Charts.K6Operator.Name, @namespace);

    /// <summary>What the operator starts for a run: runners, and the job that starts them together.</summary>
    /// <param name="namespace">Namespace of the runs.</param>
    public static NetworkPeer Runs(Input<string> @namespace) => NetworkPeer.Workload("k6", @namespace, "app", "k6");
}
