using GoCenter.Components;
using GoCenter.Components.Workloads;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Workloads;

public sealed class StatelessServiceTests
{
    private const string PodMonitor = "kubernetes:monitoring.coreos.com/v1:PodMonitor";
    private const string Deployment = "kubernetes:apps/v1:Deployment";
    private const string Autoscaler = "kubernetes:autoscaling/v2:HorizontalPodAutoscaler";

    [Fact]
    public async Task Declares_everything_that_a_service_needs()
    {
        var declared = await Declare();

        Assert.Equal(
            [
                "kubernetes:apps/v1:Deployment app",
                "kubernetes:autoscaling/v2:HorizontalPodAutoscaler app",
                "kubernetes:core/v1:Service app",
                "kubernetes:core/v1:ServiceAccount app",
                "kubernetes:monitoring.coreos.com/v1:PodMonitor app",
                "kubernetes:policy/v1:PodDisruptionBudget app",
            ],
            declared.Resources);
    }

    [Theory]
    [InlineData("securityContext.runAsNonRoot", "true")]
    [InlineData("securityContext.runAsUser", "10001")]
    [InlineData("securityContext.seccompProfile.type", "RuntimeDefault")]
    [InlineData("automountServiceAccountToken", "false")]
    [InlineData("serviceAccountName", "app")]
    [InlineData("containers[0].image", "registry.example/app:v1.2.3")]
    [InlineData("containers[0].securityContext.allowPrivilegeEscalation", "false")]
    [InlineData("containers[0].securityContext.readOnlyRootFilesystem", "true")]
    [InlineData("containers[0].securityContext.capabilities.drop", "ALL")]
    public async Task Satisfies_the_restricted_standard(string path, string expected)
    {
        var declared = await Declare();

        Assert.Equal(expected, declared.Input(Deployment, "app", $"spec.template.spec.{path}"));
    }

    [Theory]
    [InlineData("requests.cpu", "800m")]
    [InlineData("requests.memory", "1Gi")]
    [InlineData("requests.ephemeral-storage", "2Gi")]
    [InlineData("limits.cpu", "900m")]
    [InlineData("limits.memory", "2Gi")]
    [InlineData("limits.ephemeral-storage", "2Gi")]
    public async Task States_requests_and_limits(string path, string expected)
    {
        var declared = await Declare();

        Assert.Equal(expected, declared.Input(Deployment, "app", $"spec.template.spec.containers[0].resources.{path}"));
    }

    [Fact]
    public async Task Requires_its_node_pool_and_a_node_for_each_pod()
    {
        var declared = await Declare();

        Assert.Equal("pvm-pool", Workload.NodePool(declared, "app"));

        const string pod = "spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0]";
        Assert.Equal("kubernetes.io/hostname", declared.Input(Deployment, "app", $"{pod}.topologyKey"));
        Assert.Equal("app", declared.Input(Deployment, "app", $"{pod}.labelSelector.matchLabels.\"app.kubernetes.io/name\""));
    }

    [Theory]
    [InlineData("startupProbe", "/healthz")]
    [InlineData("livenessProbe", "/healthz")]
    [InlineData("readinessProbe", "/readyz")]
    public async Task Asks_for_health_and_readiness_apart(string probe, string path)
    {
        var declared = await Declare();

        Assert.Equal(path, declared.Input(Deployment, "app", $"spec.template.spec.containers[0].{probe}.httpGet.path"));
    }

    [Fact]
    public async Task Leaves_within_the_grace_of_a_preemptible_node()
    {
        var declared = await Declare(shutdownSeconds: 9);

        Assert.Equal("5", declared.Input(Deployment, "app", "spec.template.spec.containers[0].lifecycle.preStop.sleep.seconds"));
        Assert.Equal("15", declared.Input(Deployment, "app", "spec.template.spec.terminationGracePeriodSeconds"));
    }

    [Fact]
    public async Task Refuses_a_grace_that_the_preemptible_node_does_not_give()
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => Declare(shutdownSeconds: 10));

        Assert.Contains(
            "app drains for 5 s and shuts down in 10 s; allowed are 14 s together, because a preemptible node ends its pods after 15 s",
            exception.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replaces_one_pod_at_a_time_without_losing_one()
    {
        var declared = await Declare();

        Assert.Equal("1", declared.Input(Deployment, "app", "spec.strategy.rollingUpdate.maxSurge"));
        Assert.Equal("0", declared.Input(Deployment, "app", "spec.strategy.rollingUpdate.maxUnavailable"));
        Assert.Equal("1", declared.Input("kubernetes:policy/v1:PodDisruptionBudget", "app", "spec.maxUnavailable"));
        Assert.Equal("AlwaysAllow", declared.Input("kubernetes:policy/v1:PodDisruptionBudget", "app", "spec.unhealthyPodEvictionPolicy"));
    }

    [Fact]
    public async Task Scales_on_CPU_up_at_once_and_down_slowly()
    {
        var declared = await Declare();

        Assert.Null(declared.Input(Deployment, "app", "spec.replicas"));
        Assert.Equal("app", declared.Input(Autoscaler, "app", "spec.scaleTargetRef.name"));
        Assert.Equal("2", declared.Input(Autoscaler, "app", "spec.minReplicas"));
        Assert.Equal("6", declared.Input(Autoscaler, "app", "spec.maxReplicas"));
        Assert.Equal("70", declared.Input(Autoscaler, "app", "spec.metrics[0].resource.target.averageUtilization"));
        Assert.Equal("0", declared.Input(Autoscaler, "app", "spec.behavior.scaleUp.stabilizationWindowSeconds"));
        Assert.Equal("300", declared.Input(Autoscaler, "app", "spec.behavior.scaleDown.stabilizationWindowSeconds"));
    }

    [Fact]
    public async Task Mounts_scratch_and_secrets_and_nothing_else()
    {
        var declared = await Declare();

        Assert.Equal("1Gi", declared.Input(Deployment, "app", "spec.template.spec.volumes[0].emptyDir.sizeLimit"));
        Assert.Equal("a-secret", declared.Input(Deployment, "app", "spec.template.spec.volumes[1].secret.secretName"));
        Assert.Equal("/scratch", declared.Input(Deployment, "app", "spec.template.spec.containers[0].volumeMounts[0].mountPath"));
        Assert.Equal("true", declared.Input(Deployment, "app", "spec.template.spec.containers[0].volumeMounts[1].readOnly"));
        Assert.Null(declared.Input(Deployment, "app", "spec.template.spec.volumes[2]"));
    }

    [Theory]
    [InlineData("metadata.namespace", "apps")]
    [InlineData("spec.jobLabel", "app.kubernetes.io/name")]
    [InlineData("spec.selector.matchLabels.\"app.kubernetes.io/name\"", "app")]
    [InlineData("spec.podMetricsEndpoints[0].port", "http")]
    [InlineData("spec.podMetricsEndpoints[0].path", "/stats")]
    [InlineData("spec.podMetricsEndpoints[0].relabelings[0].targetLabel", "app")]
    [InlineData("spec.podMetricsEndpoints[0].relabelings[1].targetLabel", "node")]
    [InlineData("spec.podMetricsEndpoints[0].relabelings[2].action", "labeldrop")]
    [InlineData("spec.podMetricsEndpoints[0].relabelings[2].targetLabel", null)]
    public async Task Is_scraped_by_a_monitor(string path, string? expected)
    {
        var declared = await Declare(metricsPath: "/stats");

        Assert.Equal(expected, declared.Input(PodMonitor, "app", path));
        Assert.Null(declared.Input(Deployment, "app", "spec.template.metadata.annotations.\"prometheus.io/scrape\""));
    }

    [Fact]
    public async Task Is_not_scraped_without_metrics() =>
        Assert.DoesNotContain(
            (await Declare(metricsPath: null)).Resources, resource => resource.StartsWith(PodMonitor, StringComparison.Ordinal));

    [Fact]
    public async Task Refuses_a_disk_that_its_volumes_overflow()
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => Declare(ephemeralStorage: "1023Mi"));

        Assert.Contains(
            "EphemeralStorage of container app is 1023Mi; allowed is 1Gi or more, which its volumes may fill: scratch 1Gi",
            exception.ToString(),
            StringComparison.Ordinal);
    }

    private static Task<Declared> Declare(int shutdownSeconds = 8, string ephemeralStorage = "2Gi", string? metricsPath = "/metrics") =>
        Declared.ByAsync(() => new StatelessService("app", new StatelessServiceArgs
        {
            Namespace = "apps",
            Image = new ContainerImage("registry.example/app", "v1.2.3"),
            Port = 8080,
            Resources = new ContainerResources("800m", "900m", "1Gi", "2Gi"),
            LivenessPath = "/healthz",
            ReadinessPath = "/readyz",
            MetricsPath = metricsPath,
            MinReplicas = 2,
            MaxReplicas = 6,
            Placement = Placement.Preemptible,
            Scratch = [new ScratchVolume("scratch", "/scratch", "1Gi")],
            SecretFiles = [new SecretFile("token", "a-secret", "/etc/token")],
            EphemeralStorage = ephemeralStorage,
            ShutdownSeconds = shutdownSeconds,
        }));
}
