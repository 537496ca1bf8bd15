namespace GoCenter.Tests.Stacks.Settings;

/// <summary>Every bad input to the cluster, with the whole of what is said about it.</summary>
public class ClusterSettingsTests
{
    [Theory]
    [InlineData(
        "STABLE",
        "stable",
        "Pulumi.test.yaml:5: gocenter:clusterReleaseChannel is \"stable\"; allowed is RAPID, REGULAR, STABLE or EXTENDED.")]
    [InlineData(
        "30 3 * * SAT,SUN",
        "3 * * SAT",
        "Pulumi.test.yaml:6: gocenter:clusterMaintenanceCron is \"3 * * SAT\"; allowed is five fields of cron in UTC with a fixed minute and hour and * for day of month and month, such as 0 3 * * 2-4.")]
    [InlineData(
        "30 3 * * SAT,SUN",
        "30 24 * * SAT",
        "Pulumi.test.yaml:6: gocenter:clusterMaintenanceCron is \"30 24 * * SAT\"; allowed is five fields of cron in UTC with a fixed minute and hour and * for day of month and month, such as 0 3 * * 2-4.")]
    [InlineData(
        "30 3 * * SAT,SUN",
        "30 3 1 * *",
        "Pulumi.test.yaml:6: gocenter:clusterMaintenanceCron is \"30 3 1 * *\"; allowed is five fields of cron in UTC with a fixed minute and hour and * for day of month and month, such as 0 3 * * 2-4.")]
    [InlineData(
        "30 3 * * SAT,SUN",
        "\"*/5 3 * * *\"",
        "Pulumi.test.yaml:6: gocenter:clusterMaintenanceCron is \"*/5 3 * * *\"; allowed is five fields of cron in UTC with a fixed minute and hour and * for day of month and month, such as 0 3 * * 2-4.")]
    [InlineData(
        "30 3 * * SAT,SUN",
        "30 3 * * 6-8",
        "Pulumi.test.yaml:6: gocenter:clusterMaintenanceCron is \"30 3 * * 6-8\"; allowed is five fields of cron in UTC with a fixed minute and hour and * for day of month and month, such as 0 3 * * 2-4.")]
    [InlineData(
        "30 3 * * SAT,SUN",
        "30 3 * * SATURDAY",
        "Pulumi.test.yaml:6: gocenter:clusterMaintenanceCron is \"30 3 * * SATURDAY\"; allowed is five fields of cron in UTC with a fixed minute and hour and * for day of month and month, such as 0 3 * * 2-4.")]
    [InlineData(
        "30 3 * * SAT,SUN",
        "30 3 * * SAT",
        "Pulumi.test.yaml:7: gocenter:clusterMaintenanceDuration is \"6h\"; allowed is a duration that comes to at least 48 hours in any 32 days; with clusterMaintenanceCron \"30 3 * * SAT\" it comes to 24.")]
    [InlineData(
        "clusterMaintenanceDuration: 6h",
        "clusterMaintenanceDuration: 3h",
        "Pulumi.test.yaml:7: gocenter:clusterMaintenanceDuration is \"3h\"; allowed is anything from 4h to 24h.")]
    [InlineData(
        "clusterMaintenanceDuration: 6h",
        "clusterMaintenanceDuration: 2d",
        "Pulumi.test.yaml:7: gocenter:clusterMaintenanceDuration is \"2d\"; allowed is anything from 4h to 24h.")]
    [InlineData(
        "clusterMaintenanceDuration: 6h",
        "clusterMaintenanceDuration: 5h59m",
        "Pulumi.test.yaml:7: gocenter:clusterMaintenanceDuration is \"5h59m\"; allowed is a duration that comes to at least 48 hours in any 32 days; with clusterMaintenanceCron \"30 3 * * SAT,SUN\" it comes to 47.87.")]
    [InlineData(
        "clusterMaintenanceDuration: 6h",
        "clusterMaintenanceDuration: 6 hours",
        "Pulumi.test.yaml:7: gocenter:clusterMaintenanceDuration is \"6 hours\"; allowed is a duration such as 10d, 6h or 1h30m.")]
    [InlineData(
        "clusterMaintenanceDuration: 6h",
        "clusterMaintenanceDuration: 6",
        "Pulumi.test.yaml:7: gocenter:clusterMaintenanceDuration is 6; allowed is a duration such as 10d, 6h or 1h30m.")]
    [InlineData(
        "203.0.113.0/24",
        "0.0.0.0/0",
        "Pulumi.test.yaml:8: gocenter:clusterAuthorizedNetworks[0].range is \"0.0.0.0/0\"; allowed is a /8 or smaller, because the control plane is never open to everybody.")]
    [InlineData(
        "203.0.113.0/24",
        "128.0.0.0/1",
        "Pulumi.test.yaml:8: gocenter:clusterAuthorizedNetworks[0].range is \"128.0.0.0/1\"; allowed is a /8 or smaller, because the control plane is never open to everybody.")]
    [InlineData(
        "203.0.113.0/24",
        "203.0.113.7",
        "Pulumi.test.yaml:8: gocenter:clusterAuthorizedNetworks[0].range is \"203.0.113.7\"; allowed is an IPv4 range in CIDR notation such as 10.16.0.0/14, beginning with its first address.")]
    [InlineData(
        "range: 203.0.113.0/24 }",
        "range: 203.0.113.0/24 }, { name: home, range: 203.0.113.0/24 }",
        "Pulumi.test.yaml:8: gocenter:clusterAuthorizedNetworks[1].range is \"203.0.113.0/24\"; allowed is a range that is not listed before.")]
    [InlineData(
        "name: office",
        "name: office/1",
        "Pulumi.test.yaml:8: gocenter:clusterAuthorizedNetworks[0].name is \"office/1\"; allowed is a name of 1 to 63 letters, digits, spaces, dots, hyphens and underscores.")]
    [InlineData(
        "name: office",
        "nam: office",
        "Pulumi.test.yaml:8: gocenter:clusterAuthorizedNetworks[0].name is missing; allowed is a name of 1 to 63 letters, digits, spaces, dots, hyphens and underscores.",
        "Pulumi.test.yaml:8: gocenter:clusterAuthorizedNetworks[0].nam is not a known key; the nearest known one is name.")]
    [InlineData(
        "clusterDeletionProtection: false",
        "clusterDeletionProtection: no",
        "Pulumi.test.yaml:9: gocenter:clusterDeletionProtection is \"no\"; allowed is true or false.")]
    [InlineData(
        "clusterDeletionProtection: false",
        "clusterDeletionProtection: 1",
        "Pulumi.test.yaml:9: gocenter:clusterDeletionProtection is 1; allowed is true or false.")]
    public void A_fault_says_where_it_is_what_was_found_and_what_is_allowed(string text, string instead, params string[] faults) =>
        Assert.Equal(faults, GoodSettings.FaultsOf(GoodSettings.With(text, instead)));
}
