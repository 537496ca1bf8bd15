using System.Collections.Immutable;
using System.Globalization;
using GoCenter.Cli.Inventories;

namespace GoCenter.Cli.Policy.Rules;

/// <summary>Rules for networks and subnets.</summary>
internal static class NetworkRules
{
    private const string NetworkType = "gcp:compute/network:Network";

    private static readonly Subject s_networks = Subject.OfType(NetworkType);

    // Google's proxies alone have addresses in a proxy-only subnet: no flow logs are kept of it, and no machine is
    // in it to need Google's APIs.
    private static readonly Subject s_subnets = Subject.OfType("gcp:compute/subnetwork:Subnetwork")
        .Where(static subnet => subnet.Inputs.FindText("purpose") is null or "PRIVATE" or "PRIVATE_RFC_1918");

    /// <summary>The rules.</summary>
    public static ImmutableArray<PolicyRule> All { get; } =
    [
        new()
        {
            Id = "subnet-flow-logs",
            Source = "CKV_GCP_26",
            Severity = Severity.Medium,
            Title = "Who talked to whom can be looked up afterwards.",
            Mend = "Set LogConfig of the subnet.",
            Check = s_subnets.MustBeSet("logConfig"),
        },
        new()
        {
            Id = "subnet-private-google-access",
            Source = "CKV_GCP_74",
            Severity = Severity.Low,
            Title = "Machines without public addresses reach Google's APIs.",
            Mend = "Set PrivateIpGoogleAccess to true.",
            Check = s_subnets.MustBeTrue("privateIpGoogleAccess"),
        },
        new()
        {
            Id = "network-no-default",
            Source = "CKV_GCP_27",
            Severity = Severity.High,
            Title = "Nothing stands in the default network, which is open to the world inside and out.",
            Mend = "Declare a Network with another name and AutoCreateSubnetworks = false, and name it in Network of the cluster.",
            Check = Subject.All(
                s_networks.Unless("name", static name => name.FindText() == "default"),
                s_networks.MustBeFalse("autoCreateSubnetworks"),
                Subject.OfType(Cluster.ResourceType).Must("network", static network => !IsDefault(network.FindText()))),
        },
    ];

    /// <summary>Whether a range is more than one owner has: a few such ranges together are the whole internet again.</summary>
    public static bool IsWide(string? range) =>
        range?.Split('/') is [_, var length] && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var prefix) && prefix < 8;

    // A reference is a name, or a path that ends in it.
    private static bool IsDefault(string? network) =>
        network is "default" || network?.EndsWith("/default", StringComparison.Ordinal) == true;
}
