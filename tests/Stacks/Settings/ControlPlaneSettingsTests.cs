namespace GoCenter.Tests.Stacks.Settings;

/// <summary>Every bad input to what the control planes and their upgrades are, with the whole of what is said about it.</summary>
public class ControlPlaneSettingsTests
{
    private const string Range = "range: 203.0.113.0/24";

    [Theory]
    [InlineData("clusterPrivateEndpoint: true\n  gocenter:clusterPrivateNodes: false",
        "clusterPrivateEndpoint is true; allowed is false where clusterPrivateNodes is false, because nodes without a private way in could not reach a private endpoint.")]
    [InlineData("clusterPrivateEndpoint: true",
        "clusterAuthorizedNetworks[0].range is \"203.0.113.0/24\"; allowed is a private range where clusterPrivateEndpoint is true, because nobody reaches a private endpoint from the internet.")]
    [InlineData("clusterSecurityGroup: admins@example.com",
        "clusterSecurityGroup is \"admins@example.com\"; allowed is gke-security-groups@ and the organisation's domain, such as gke-security-groups@example.com, or nothing.")]
    [InlineData("accessGroups: [{ role: viewer, group: all@example.com }]",
        "clusterSecurityGroup is \"\"; allowed is gke-security-groups@ and the organisation's domain where there are accessGroups, because a cluster knows no group outside it.")]
    [InlineData("accessGroups: [{ role: viewer, group: all@example.com }, { role: operator, group: all@example.org }]\n  gocenter:clusterSecurityGroup: gke-security-groups@example.com",
        "accessGroups[1].group is \"all@example.org\"; allowed is a group whose name before the @ no group before has, because the objects in the clusters are named after it.")]
    [InlineData("accessGroups: [{ role: admin, group: all@example.com }]\n  gocenter:clusterSecurityGroup: gke-security-groups@example.com",
        "accessGroups[0].role is \"admin\"; allowed is viewer, developer or operator.")]
    [InlineData("clusterAutoprovisioningMaxMemoryGb: 8",
        "clusterAutoprovisioningMaxCpu is 0; allowed is 1 or more where clusterAutoprovisioningMaxMemoryGb is, because a node has both.")]
    [InlineData("clusterAutoprovisioningMaxCpu: 64\n  gocenter:clusterAutoprovisioningMaxMemoryGb: 256",
        "clusters[0].nodeRange is \"10.0.0.0/28\"; allowed is a /26 or larger, for 44 nodes (2 zones, and what upgrades add) and 4 addresses of Google's.",
        "clusters[0].podRange is \"10.1.0.0/20\"; allowed is a /18 or larger, for 44 nodes (2 zones, and what upgrades add) with a /24 each.")]
    [InlineData("clusterMaintenanceExclusions: [{ name: a, start: '2026-12-19T00:00:00Z', end: '2026-12-18T00:00:00Z', scope: NO_MINOR_UPGRADES }]",
        "clusterMaintenanceExclusions[0].end is \"2026-12-18T00:00:00Z\"; allowed is a time after start, which is 2026-12-19T00:00:00Z.")]
    [InlineData("clusterMaintenanceExclusions: [{ name: a, start: '2026-12-01T00:00:00Z', end: '2027-01-01T00:00:00Z', scope: NO_UPGRADES }]",
        "clusterMaintenanceExclusions[0].end is \"2027-01-01T00:00:00Z\"; allowed is at most 30 days after start, the longest that Google leaves out every upgrade.")]
    [InlineData("clusterMaintenanceExclusions: [{ name: a, start: tomorrow, end: '2027-01-01T00:00:00Z', scope: NONE }]",
        "clusterMaintenanceExclusions[0].start is \"tomorrow\"; allowed is a time in UTC such as 2026-12-20T00:00:00Z.",
        "clusterMaintenanceExclusions[0].scope is \"NONE\"; allowed is NO_UPGRADES, NO_MINOR_UPGRADES or NO_MINOR_OR_NODE_UPGRADES.")]
    [InlineData("clusterBackupRetainDays: 0", "clusterBackupRetainDays is 0; allowed is a whole number of days from 1 to 3650.")]
    public void A_fault_says_where_it_is_what_was_found_and_what_is_allowed(string line, params string[] faults) =>
        Assert.Equal(faults, Keys(GoodSettings.FaultsOf($"{GoodSettings.Yaml}\n  gocenter:{line}")));

    [Theory]
    [InlineData("upgrade: blue-green\n      maxSurge: 1",
        "maxSurge is 1; allowed is nothing beside upgrade: blue-green, because a pool is upgraded by surge or blue-green, never by both.")]
    [InlineData("upgrade: blue-green\n      maxUnavailable: 1",
        "maxUnavailable is 1; allowed is nothing beside upgrade: blue-green, because a pool is upgraded by surge or blue-green, never by both.")]
    [InlineData("soak: 1h", "soak is \"1h\"; allowed is nothing beside upgrade: surge, because a pool is upgraded by surge or blue-green, never by both.")]
    [InlineData("maxSurge: 0", "maxSurge is 0; allowed is 1 or more where maxUnavailable is 0, or no node could ever be replaced.")]
    [InlineData("upgrade: rolling", "upgrade is \"rolling\"; allowed is surge or blue-green.")]
    [InlineData("upgrade: blue-green\n      soak: 8d", "soak is \"8d\"; allowed is at most 7d, the longest that Google keeps both sets of nodes.")]
    [InlineData("upgrade: blue-green\n      soak: soon", "soak is \"soon\"; allowed is a duration such as 10d, 6h or 1h30m.")]
    public void A_pool_is_upgraded_in_one_way(string lines, string fault) => Assert.Equal(
        [$"clusters[0].nodePools[0].{fault}"],
        // Blue-green needs more addresses as well, which is told elsewhere.
        Keys(GoodSettings.FaultsOf(GoodSettings.With("diskType: pd-balanced", $"diskType: pd-balanced\n      {lines}")))
            .Where(found => found.StartsWith("clusters[0].nodePools", StringComparison.Ordinal)));

    [Fact]
    public void Blue_and_green_nodes_need_addresses_at_once()
    {
        var faults = Keys(GoodSettings.FaultsOf(GoodSettings.With("diskType: pd-ssd", "diskType: pd-ssd\n      upgrade: blue-green")));

        Assert.Equal(
            [
                "clusters[0].nodeRange is \"10.0.0.0/28\"; allowed is a /27 or larger, for 17 nodes (2 zones, and what upgrades add) and 4 addresses of Google's.",
                "clusters[0].podRange is \"10.1.0.0/20\"; allowed is a /19 or larger, for 17 nodes (2 zones, and what upgrades add) with a /24 each.",
            ],
            faults);
    }

    [Fact]
    public void A_private_endpoint_takes_private_networks() => Assert.Empty(
        GoodSettings.FaultsOf(GoodSettings.With(Range, "range: 10.200.0.0/16") + "\n  gocenter:clusterPrivateEndpoint: true"));

    private static IEnumerable<string> Keys(IEnumerable<string> faults) =>
        faults.Select(found => found[(found.IndexOf("gocenter:", StringComparison.Ordinal) + "gocenter:".Length)..]);
}
