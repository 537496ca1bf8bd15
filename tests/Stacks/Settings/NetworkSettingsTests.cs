namespace GoCenter.Tests.Stacks.Settings;

/// <summary>Every bad input to the address ranges, with the whole of what is said about it.</summary>
public class NetworkSettingsTests
{
    [Theory]
    [InlineData(
        "10.1.0.0/20",
        "10.1.0.0/99",
        "Pulumi.test.yaml:13: gocenter:clusters[0].podRange is \"10.1.0.0/99\"; allowed is an IPv4 range in CIDR notation such as 10.16.0.0/14, beginning with its first address.")]
    [InlineData(
        "10.1.0.0/20",
        "10.1.0.0",
        "Pulumi.test.yaml:13: gocenter:clusters[0].podRange is \"10.1.0.0\"; allowed is an IPv4 range in CIDR notation such as 10.16.0.0/14, beginning with its first address.")]
    [InlineData(
        "10.1.0.0/20",
        "10.1.0.1/20",
        "Pulumi.test.yaml:13: gocenter:clusters[0].podRange is \"10.1.0.1/20\"; allowed is an IPv4 range in CIDR notation such as 10.16.0.0/14, beginning with its first address.")]
    [InlineData(
        "10.1.0.0/20",
        "10.1.0.256/20",
        "Pulumi.test.yaml:13: gocenter:clusters[0].podRange is \"10.1.0.256/20\"; allowed is an IPv4 range in CIDR notation such as 10.16.0.0/14, beginning with its first address.")]
    [InlineData(
        "10.1.0.0/20",
        "010.1.0.0/20",
        "Pulumi.test.yaml:13: gocenter:clusters[0].podRange is \"010.1.0.0/20\"; allowed is an IPv4 range in CIDR notation such as 10.16.0.0/14, beginning with its first address.")]
    [InlineData(
        "10.1.0.0/20",
        "fd00::/20",
        "Pulumi.test.yaml:13: gocenter:clusters[0].podRange is \"fd00::/20\"; allowed is an IPv4 range in CIDR notation such as 10.16.0.0/14, beginning with its first address.")]
    [InlineData(
        "10.1.0.0/20",
        "8.0.0.0/16",
        "Pulumi.test.yaml:13: gocenter:clusters[0].podRange is \"8.0.0.0/16\"; allowed is a range inside 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10, and outside 172.17.0.0/16.")]
    [InlineData(
        "10.1.0.0/20",
        "172.17.0.0/16",
        "Pulumi.test.yaml:13: gocenter:clusters[0].podRange is \"172.17.0.0/16\"; allowed is a range inside 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10, and outside 172.17.0.0/16.")]
    [InlineData(
        "10.1.0.0/20",
        "10.0.0.0/20",
        "Pulumi.test.yaml:13: gocenter:clusters[0].podRange is \"10.0.0.0/20\"; allowed is a range that does not overlap clusters[0].nodeRange, which is 10.0.0.0/28.")]
    [InlineData(
        "10.3.0.0/28",
        "10.2.8.0/28",
        "Pulumi.test.yaml:15: gocenter:clusters[0].controlPlaneRange is \"10.2.8.0/28\"; allowed is a range that does not overlap clusters[0].serviceRange, which is 10.2.0.0/20.")]
    [InlineData(
        "10.0.0.0/28",
        "10.0.0.0/29",
        "Pulumi.test.yaml:12: gocenter:clusters[0].nodeRange is \"10.0.0.0/29\"; allowed is a /28 or larger, for 12 nodes (2 zones, and what upgrades add) and 4 addresses of Google's.")]
    [InlineData(
        "10.1.0.0/20",
        "10.1.0.0/21",
        "Pulumi.test.yaml:13: gocenter:clusters[0].podRange is \"10.1.0.0/21\"; allowed is a /20 or larger, for 12 nodes (2 zones, and what upgrades add) with a /24 each.")]
    [InlineData(
        "10.2.0.0/20",
        "10.2.0.0/24",
        "Pulumi.test.yaml:14: gocenter:clusters[0].serviceRange is \"10.2.0.0/24\"; allowed is anything from a /16 to a /20, because it cannot grow once the cluster stands.")]
    [InlineData(
        "10.2.0.0/20",
        "10.128.0.0/15",
        "Pulumi.test.yaml:14: gocenter:clusters[0].serviceRange is \"10.128.0.0/15\"; allowed is anything from a /16 to a /20, because it cannot grow once the cluster stands.")]
    [InlineData(
        "10.3.0.0/28",
        "10.3.0.0/27",
        "Pulumi.test.yaml:15: gocenter:clusters[0].controlPlaneRange is \"10.3.0.0/27\"; allowed is exactly a /28, the only size that Google takes for a control plane.")]
    public void A_fault_says_where_it_is_what_was_found_and_what_is_allowed(string text, string instead, params string[] faults) =>
        Assert.Equal(faults, GoodSettings.FaultsOf(GoodSettings.With(text, instead)));
}
