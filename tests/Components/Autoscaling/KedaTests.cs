using GoCenter.Components.Autoscaling;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Autoscaling;

public sealed class KedaTests
{
    [Theory]
    [InlineData("chart", "keda")]
    [InlineData("version", "2.20.2")]
    [InlineData("repositoryOpts.repo", "https://kedacore.github.io/charts")]
    [InlineData("namespace", "keda")]
    [InlineData("values.watchNamespace", "modules")]
    [InlineData("values.operator.replicaCount", "2")]
    [InlineData("values.metricsServer.replicaCount", "2")]
    [InlineData("values.rbac.enabledCustomScaledRefKinds", "false")]
    [InlineData("values.resources.operator.limits.memory", "512Mi")]
    [InlineData("values.nodeSelector.node-pool", "system")]
    [InlineData("values.prometheus.operator.enabled", "true")]
    [InlineData("values.prometheus.operator.serviceMonitor.enabled", "true")]
    [InlineData("values.logging.operator.format", "json")]
    [InlineData("values.image.pullPolicy", "IfNotPresent")]
    public async Task Installs_the_pinned_chart_with_typed_values(string path, string expected)
    {
        var declared = await Declared.ByAsync(
            () => new Keda("keda", new KedaArgs { Namespace = "keda", WatchedNamespace = "modules", NodePool = "system" }));

        Assert.Equal(expected, declared.Input("kubernetes:helm.sh/v3:Release", "keda", path));
    }
}
