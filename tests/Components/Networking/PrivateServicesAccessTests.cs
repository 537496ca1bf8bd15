using GoCenter.Components.Networking;
using GoCenter.Tests.Support;
using Pulumi.Utilities;

namespace GoCenter.Tests.Components.Networking;

public sealed class PrivateServicesAccessTests
{
    [Theory]
    [InlineData("gcp:compute/globalAddress:GlobalAddress", "purpose", "VPC_PEERING")]
    [InlineData("gcp:compute/globalAddress:GlobalAddress", "addressType", "INTERNAL")]
    [InlineData("gcp:compute/globalAddress:GlobalAddress", "address", "10.25.0.0")]
    [InlineData("gcp:compute/globalAddress:GlobalAddress", "prefixLength", "20")]
    [InlineData("gcp:servicenetworking/connection:Connection", "reservedPeeringRanges", "services")]
    [InlineData("gcp:servicenetworking/connection:Connection", "deletionPolicy", "ABANDON")]
    [InlineData("gcp:servicenetworking/connection:Connection", "updateOnCreationFail", "true")]
    public async Task Sets_a_range_aside_and_connects_it(string type, string path, string expected)
    {
        var declared = await Declared.ByAsync(() => Create());

        Assert.Equal(expected, declared.Input(type, "services", path));
    }

    [Fact]
    public async Task Gives_the_network_once_it_is_connected()
    {
        PrivateServicesAccess? access = null;
        await Declared.ByAsync(() => access = Create());

        Assert.Equal("a-network", await OutputUtilities.GetValueAsync(access!.NetworkId));
    }

    private static PrivateServicesAccess Create() => new("services", new PrivateServicesAccessArgs
    {
        NetworkId = "a-network",
        Project = "a-project",
        Address = "10.25.0.0",
        PrefixLength = 20,
    });
}
