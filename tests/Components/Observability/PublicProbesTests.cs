using GoCenter.Components.Observability.Probes;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Observability;

public sealed class PublicProbesTests
{
    private const string Probe = "kubernetes:monitoring.coreos.com/v1:Probe";
    private const string Release = "kubernetes:helm.sh/v3:Release";

    [Theory]
    [InlineData(Probe, "probe-proxy", "spec.module", "http_ok")]
    [InlineData(Probe, "probe-proxy", "spec.prober.url", "blackbox-exporter.monitoring.svc:9115")]
    [InlineData(Probe, "probe-proxy", "spec.targets.staticConfig.static", "https://proxy.example.com/healthz")]
    [InlineData(Probe, "probe-proxy", "spec.targets.staticConfig.labels.address", "proxy")]
    [InlineData(Probe, "probe-route-api", "spec.module", "http_answers")]
    [InlineData(Release, "probes", "version", "11.17.2")]
    [InlineData(Release, "probes", "values.fullnameOverride", "blackbox-exporter")]
    [InlineData(Release, "probes", "values.configExistingSecretName", "blackbox-exporter-configuration")]
    [InlineData(Release, "probes", "values.podSecurityContext.seccompProfile.type", "RuntimeDefault")]
    [InlineData(Release, "probes", "values.securityContext.capabilities.drop", "ALL")]
    public async Task Asks_for_each_address_the_way_its_owner_answers(string type, string name, string path, string expected)
    {
        var declared = await Declared.ByAsync(() => new PublicProbes("probes", new PublicProbesArgs
        {
            Namespace = "monitoring",
            NodePool = "system",
            Addresses =
            [
                new PublicAddress("proxy", "https://proxy.example.com/healthz"),
                new PublicAddress("route-api", "https://api.example.com/v1", IsOurs: false),
            ],
        }));

        Assert.Equal(expected, declared.Input(type, name, path));
    }
}
