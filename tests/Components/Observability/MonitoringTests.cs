using GoCenter.Components.Observability;
using GoCenter.Tests.Support;
using Pulumi;

namespace GoCenter.Tests.Components.Observability;

public sealed class MonitoringTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";

    [Theory]
    [InlineData("chart", "oci://ghcr.io/prometheus-community/charts/kube-prometheus-stack")]
    [InlineData("version", "88.5.3")]
    [InlineData("namespace", "monitoring")]
    [InlineData("atomic", "true")]
    [InlineData("values.prometheus.prometheusSpec.retention", "10d")]
    [InlineData("values.prometheus.prometheusSpec.replicas", "2")]
    [InlineData("values.prometheus.prometheusSpec.storageSpec.volumeClaimTemplate.spec.resources.requests.storage", "50Gi")]
    [InlineData("values.prometheus.prometheusSpec.nodeSelector.node-pool", "system")]
    [InlineData("values.prometheus.prometheusSpec.serviceMonitorSelectorNilUsesHelmValues", "false")]
    [InlineData("values.alertmanager.alertmanagerSpec.replicas", "2")]
    [InlineData("values.grafana.admin.existingSecret", "grafana-admin")]
    [InlineData("values.grafana.\"grafana.ini\".server.root_url", "https://grafana.example.com")]
    [InlineData("values.grafana.\"grafana.ini\".users.allow_sign_up", "false")]
    [InlineData("values.prometheus-node-exporter.namespaceOverride", "node-agents")]
    [InlineData("values.kubeEtcd.enabled", "false")]
    [InlineData("values.kubeProxy.enabled", "false")]
    public async Task InstallsThePinnedChartWithTypedValues(string path, string expected)
    {
        var declared = await Declare();

        Assert.Equal(expected, declared.Input(Release, "monitoring", path));
    }

    [Fact]
    public async Task MakesUpGrafanasPasswordAndKeepsItSecret()
    {
        Monitoring? monitoring = null;
        var declared = await Declared.ByAsync(() => monitoring = Create());

        Assert.Equal("32", declared.Input("random:index/randomPassword:RandomPassword", "monitoring-grafana-admin", "length"));
        Assert.Equal("a-password-of-the-mocks", declared.Input("kubernetes:core/v1:Secret", "monitoring-grafana-admin", "stringData.admin-password"));
        Assert.True(await Output.IsSecretAsync(monitoring!.GrafanaAdminPassword));
    }

    private static Task<Declared> Declare() => Declared.ByAsync(() => Create());

    private static Monitoring Create() => new("monitoring", new MonitoringArgs
    {
        Namespace = "monitoring",
        NodeAgentNamespace = "node-agents",
        Retention = "10d",
        Replicas = 2,
        Storage = "50Gi",
        GrafanaHost = "grafana.example.com",
        NodePool = "system",
    });
}
