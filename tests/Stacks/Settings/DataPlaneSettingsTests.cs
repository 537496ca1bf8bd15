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
        "proxyCpuRequest: 8\n  gocenter:proxyCpuLimit: 8\n  gocenter:proxyScratch: 40Gi\n  gocenter:proxyStorageLimit: 50Gi",
        "Pulumi.test.yaml:16: gocenter:clusters[0].nodePools has pools with the label node-pool: pvm-pool for 20520m of CPU at most; allowed is a list of which maxPerZone gives at least 48500m, what the proxies, the page and the workers ask for at their most.",
        "Pulumi.test.yaml:16: gocenter:clusters[0].nodePools has pools with the label node-pool: system for 13680m of CPU at most; allowed is a list of which maxPerZone gives at least 16300m, what the anchors of the proxies and the page ask for.")]
    public void Says_what_is_wrong(string good, string bad, params string[] faults) => Assert.Equal(faults, GoodSettings.FaultsOf(GoodSettings.With(good, bad)));

    [Fact]
    public void Says_so_however_large_a_quantity_is() =>
        Assert.NotEmpty(GoodSettings.FaultsOf(GoodSettings.With(
            "proxyCpuRequest: 800m\n  gocenter:proxyCpuLimit: 1", "proxyCpuRequest: 1Ei\n  gocenter:proxyCpuLimit: 1Ei")));
}
