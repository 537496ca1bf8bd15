namespace GoCenter.Tests.Stacks.Settings;

/// <summary>Every bad input to the database, the queue and the page, with the whole of what is said about it.</summary>
public class DataPlaneSettingsTests
{
    [Theory]
    [InlineData(
        "networkPrivateServicesRange: 10.25.0.0/20",
        "networkPrivateServicesRange: 10.25.0.0/25",
        "Pulumi.test.yaml:49: gocenter:networkPrivateServicesRange is \"10.25.0.0/25\"; allowed is anything from a /16 to a /24, because each kind of service takes a /24.")]
    [InlineData(
        "databaseTier: db-custom-1-3840",
        "databaseTier: n2-standard-2",
        "Pulumi.test.yaml:51: gocenter:databaseTier is \"n2-standard-2\"; allowed is a machine of Cloud SQL such as db-custom-1-3840 or db-g1-small.")]
    [InlineData(
        "queueReplicas: 1",
        "queueReplicas: many",
        "Pulumi.test.yaml:52: gocenter:queueReplicas is \"many\"; allowed is a whole number of replicas from 1 to 10.")]
    [InlineData(
        "queueWorkersMax: 10",
        "queueWorkersMax: 0",
        "Pulumi.test.yaml:53: gocenter:queueWorkersMax is 0; allowed is a whole number of workers from 1 to 1000.")]
    [InlineData(
        @"github\.com/.*",
        "github.com/(.*",
        "Pulumi.test.yaml:55: gocenter:inclusionPatterns[0] is \"github.com/(.*\"; allowed is a POSIX extended regular expression for whole module paths, such as github\\.com/.*.")]
    [InlineData(
        @"github\.com/.*",
        @"github\.com/\w+",
        "Pulumi.test.yaml:55: gocenter:inclusionPatterns[0] is \"github\\\\.com/\\\\w+\"; allowed is a POSIX extended regular expression for whole module paths, such as github\\.com/.*.")]
    [InlineData(
        "webReplicasMin: 1",
        "webReplicasMin: 3",
        "Pulumi.test.yaml:57: gocenter:webReplicasMin is 3; allowed is at most webReplicasMax, which is 2.")]
    [InlineData(
        "queueWorkersMax: 10",
        "queueWorkersMax: 1000",
        "Pulumi.test.yaml:16: gocenter:clusters[0].nodePools has pools with the label node-pool: pvm-pool for 20520m of CPU at most; allowed is a list of which maxPerZone gives at least 25100m, what the proxies, the page and the workers ask for at their most.")]
    [InlineData(
        "proxyCpuRequest: 800m\n  gocenter:proxyCpuLimit: 1",
        "proxyCpuRequest: 3421m\n  gocenter:proxyCpuLimit: 4\n  gocenter:proxyScratch: 20Gi\n  gocenter:proxyStorageLimit: 22Gi",
        "Pulumi.test.yaml:16: gocenter:clusters[0].nodePools has no pool with the label node-pool: pvm-pool of which a node holds one proxy; allowed is a list with a machineType and a diskGb that leave pods 3421m of CPU, 1024Mi of memory and 22528Mi of ephemeral storage.",
        "Pulumi.test.yaml:16: gocenter:clusters[0].nodePools has no pool with the label node-pool: system of which a node holds one proxy; allowed is a list with a machineType and a diskGb that leave pods 3421m of CPU, 1024Mi of memory and 22528Mi of ephemeral storage.")]
    [InlineData(
        "diskGb: 100\n      diskType: pd-ssd",
        "diskGb: 45\n      diskType: pd-ssd",
        "Pulumi.test.yaml:16: gocenter:clusters[0].nodePools has pools with the label node-pool: pvm-pool for 74188Mi of ephemeral storage at most; allowed is a list of which maxPerZone gives at least 74752Mi, what the proxies, the page and the workers ask for at their most.")]
    [InlineData(
        "proxyMemoryRequest: 1Gi\n  gocenter:proxyMemoryLimit: 2Gi",
        "proxyMemoryRequest: 12050Mi\n  gocenter:proxyMemoryLimit: 12Gi",
        "Pulumi.test.yaml:16: gocenter:clusters[0].nodePools has pools with the label node-pool: pvm-pool for 72444Mi of memory at most; allowed is a list of which maxPerZone gives at least 72652Mi, what the proxies, the page and the workers ask for at their most.")]
    public void Says_what_is_wrong(string good, string bad, params string[] faults) =>
        Assert.Equal(faults, GoodSettings.FaultsOf(GoodSettings.With(good, bad)));

    [Fact]
    public void Says_so_of_the_anchors_as_well() =>
        Assert.Equal(
            ["Pulumi.test.yaml:16: gocenter:clusters[0].nodePools has pools with the label node-pool: system for 6840m of CPU at most; allowed is a list of which maxPerZone gives at least 7100m, what the anchors of the proxies and the page ask for."],
            GoodSettings.FaultsOf(GoodSettings.With("proxyReplicasMax: 6\n  gocenter:proxyCpuRequest: 800m\n  gocenter:proxyCpuLimit: 1",
                "proxyReplicasMax: 4\n  gocenter:proxyCpuRequest: 3400m\n  gocenter:proxyCpuLimit: 4\n  gocenter:proxyScratch: 20Gi\n  gocenter:proxyStorageLimit: 22Gi").Replace("maxPerZone: 2", "maxPerZone: 1", StringComparison.Ordinal)));

    [Fact]
    public void Says_so_however_large_a_quantity_is() =>
        Assert.NotEmpty(GoodSettings.FaultsOf(GoodSettings.With(
            "proxyCpuRequest: 800m\n  gocenter:proxyCpuLimit: 1", "proxyCpuRequest: 1Ei\n  gocenter:proxyCpuLimit: 1Ei")));
}
