using GoCenter.Cli.Text;

namespace GoCenter.Cli.Cost;

/// <summary>
/// Types of Google resources that cost nothing by themselves. Any other without a price is reported, so that none is overlooked.
/// </summary>
internal static class FreeTypes
{
    private static readonly string[] s_patterns =
    [
        // Who may do what, and what is switched on.
        "*iAM*",
        "*IAM*",
        "*Iam*",
        "gcp:serviceaccount/*",
        "gcp:projects/*",
        "gcp:organizations/*",
        "gcp:binaryauthorization/*",
        // The network itself. An address is paid for only while no forwarding rule uses it, and one inside the network never.
        "gcp:compute/network:Network",
        "gcp:compute/subnetwork:Subnetwork",
        "gcp:compute/router:Router",
        "gcp:compute/firewall:Firewall",
        "gcp:compute/address:Address",
        "gcp:compute/globalAddress:GlobalAddress",
        "gcp:compute/*ealthCheck:*",
        "gcp:compute/*ackendService:*",
        "gcp:compute/*argetTcpProxy:*",
        "gcp:compute/instanceGroupNamedPort:*",
        "gcp:servicenetworking/*",
        // Containers of what is paid for, and parts of an instance that is.
        "gcp:kms/keyRing:KeyRing",
        "gcp:secretmanager/secret:Secret",
        "gcp:sql/database:Database",
        "gcp:sql/user:User",
        // An exclusion keeps logs out, and a bucket of logs is paid for when they come in.
        "gcp:logging/projectExclusion:ProjectExclusion",
    ];

    /// <summary>Whether a type costs nothing.</summary>
    public static bool Contains(string type) => s_patterns.Any(pattern => Wildcard.Matches(pattern, type));
}
