using GoCenter.Components.Networking;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Networking;

public sealed class VpcNetworkTests
{
    [Fact]
    public async Task Declares_a_network_with_one_subnet_and_one_way_out()
    {
        var declared = await Declare();

        Assert.Equal(
            [
                "gcp:compute/network:Network network",
                "gcp:compute/router:Router network",
                "gcp:compute/routerNat:RouterNat network",
                "gcp:compute/subnetwork:Subnetwork network",
            ],
            declared.Resources);
    }

    [Theory]
    [InlineData("gcp:compute/network:Network", "name", "gocenter")]
    [InlineData("gcp:compute/network:Network", "autoCreateSubnetworks", "false")]
    [InlineData("gcp:compute/subnetwork:Subnetwork", "network", "network-id")]
    [InlineData("gcp:compute/subnetwork:Subnetwork", "ipCidrRange", "10.0.0.0/24")]
    [InlineData("gcp:compute/subnetwork:Subnetwork", "secondaryIpRanges[0].rangeName", "pods")]
    [InlineData("gcp:compute/subnetwork:Subnetwork", "secondaryIpRanges[0].ipCidrRange", "10.1.0.0/16")]
    [InlineData("gcp:compute/subnetwork:Subnetwork", "secondaryIpRanges[1].rangeName", "services")]
    [InlineData("gcp:compute/subnetwork:Subnetwork", "secondaryIpRanges[1].ipCidrRange", "10.2.0.0/20")]
    [InlineData("gcp:compute/subnetwork:Subnetwork", "privateIpGoogleAccess", "true")]
    [InlineData("gcp:compute/subnetwork:Subnetwork", "logConfig.flowSampling", "0.5")]
    [InlineData("gcp:compute/routerNat:RouterNat", "sourceSubnetworkIpRangesToNat", "ALL_SUBNETWORKS_ALL_IP_RANGES")]
    [InlineData("gcp:compute/routerNat:RouterNat", "enableDynamicPortAllocation", "true")]
    [InlineData("gcp:compute/routerNat:RouterNat", "logConfig.filter", "ERRORS_ONLY")]
    public async Task Sets_what_the_cluster_needs(string type, string path, string expected)
    {
        var declared = await Declare();

        Assert.Equal(expected, declared.Input(type, "network", path));
    }

    [Fact]
    public async Task Gives_each_cluster_a_subnet_and_all_of_them_one_way_out()
    {
        var declared = await Declare(Subnet("serving", "gocenter-serving", 1));

        const string type = "gcp:compute/subnetwork:Subnetwork";
        Assert.Equal("gocenter-serving", declared.Input(type, "serving/network", "name"));
        Assert.Equal("10.10.0.0/24", declared.Input(type, "serving/network", "ipCidrRange"));
        Assert.Equal("10.11.0.0/16", declared.Input(type, "serving/network", "secondaryIpRanges[0].ipCidrRange"));
        Assert.Single(declared.Resources, resource => resource.StartsWith("gcp:compute/routerNat:", StringComparison.Ordinal));
    }

    private static Task<Declared> Declare(params ClusterSubnetArgs[] others) => Declared.ByAsync(() => new VpcNetwork("network", new VpcNetworkArgs
    {
        NetworkName = "gocenter",
        Region = "europe-west1",
        Subnets = [Subnet(null, "gocenter", 0), .. others],
    }));

    private static ClusterSubnetArgs Subnet(string? scope, string name, int number) => new()
    {
        Scope = scope,
        SubnetName = name,
        NodeRange = $"10.{10 * number}.0.0/24",
        PodRange = $"10.{10 * number + 1}.0.0/16",
        ServiceRange = $"10.{10 * number + 2}.0.0/20",
    };
}
