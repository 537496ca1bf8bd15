using GoCenter.Stacks.Settings;

namespace GoCenter.Tests.Stacks.Settings;

public class NearestNameTests
{
    private static readonly string[] Known = ["region", "zones", "proxyReplicasMin", "proxyReplicasMax", "networkPodRange", "networkNodeRange"];

    [Theory]
    [InlineData("regoin", "region")]
    [InlineData("Region", "region")]
    [InlineData("zone", "zones")]
    [InlineData("proxyReplicaMax", "proxyReplicasMax")]
    [InlineData("networkPodsRange", "networkPodRange")]
    [InlineData("network-node-range", "networkNodeRange")]
    public void A_mistyped_name_is_near_the_one_that_was_meant(string name, string meant) =>
        Assert.Equal(meant, NearestName.Of(name, Known));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("weather")]
    [InlineData("networkMtu")]
    public void Anything_else_is_near_nothing(string name) => Assert.Null(NearestName.Of(name, Known));
}
