using Pulumi;

namespace GoCenter.Components.Networking;

/// <summary>What GKE itself adds to a cluster with Dataplane V2, as ends of edges.</summary>
public static class GkePeers
{
    /// <summary>Port of the API server.</summary>
    public const int ApiServerPort = 443;

    /// <summary>Port of the metadata server.</summary>
    public const int MetadataPort = 80;

    /// <summary>Port of every name server.</summary>
    public const int DnsPort = 53;

    /// <summary>Port of the kubelet on every node.</summary>
    public const int KubeletPort = 10250;

    /// <summary>
    /// The metadata server, which hands out the tokens of Workload Identity. Dataplane V2 looks at a packet before its address is
    /// translated, so this is the address that pods use; older data planes would see 169.254.169.252, port 988, instead
    /// (https://cloud.google.com/kubernetes-engine/docs/how-to/network-policy).
    /// </summary>
    public static NetworkPeer MetadataServer { get; } = NetworkPeer.Addresses("metadata-server", "169.254.169.254/32");

    /// <summary>
    /// Who resolves names. Dataplane V2 redirects queries for kube-dns to the cache's pod on the node, and then goes by that pod's labels;
    /// the address is the cache's own, for whoever asks it directly
    /// (https://cloud.google.com/kubernetes-engine/docs/how-to/nodelocal-dns-cache).
    /// </summary>
    public static NetworkPeer Dns { get; } = NetworkPeer.System("dns", "kube-dns")
        .Or(NetworkPeer.System("dns", "node-local-dns"))
        .Or(NetworkPeer.Addresses("dns", "169.254.20.10/32"));

    /// <summary>The API server, to pods that call it: its own address, which is what the Service <c>kubernetes</c> leads to.</summary>
    /// <param name="controlPlaneRange">Range of the control plane, IPv4 CIDR.</param>
    public static NetworkPeer ApiServer(Input<string> controlPlaneRange) => NetworkPeer.Addresses("api-server", controlPlaneRange);

    /// <summary>
    /// The API server, to the webhooks and metrics that it calls: it comes through the agents of konnectivity, which are pods, or directly,
    /// by the version of the cluster.
    /// </summary>
    /// <param name="controlPlaneRange">Range of the control plane, IPv4 CIDR.</param>
    public static NetworkPeer ApiServerCalls(Input<string> controlPlaneRange) =>
        NetworkPeer.System("api-server", "konnectivity-agent").Or(ApiServer(controlPlaneRange));
}
