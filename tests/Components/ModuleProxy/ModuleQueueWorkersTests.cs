using GoCenter.Components.ModuleProxy;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.ModuleProxy;

public sealed class ModuleQueueWorkersTests
{
    private const string Deployment = "kubernetes:apps/v1:Deployment";
    private const string ScaledObject = "kubernetes:keda.sh/v1alpha1:ScaledObject";
    private const string Behavior = "spec.advanced.horizontalPodAutoscalerConfig.behavior";

    [Theory]
    // The scaler owns the number.
    [InlineData("spec.replicas", null)]
    [InlineData("spec.strategy.type", "RollingUpdate")]
    [InlineData("spec.template.spec.terminationGracePeriodSeconds", "15")]
    [InlineData("spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values", "elastic")]
    [InlineData("spec.template.spec.containers[0].image", "docker.io/valkey/valkey:9.1.4-alpine3.24")]
    [InlineData("spec.template.spec.containers[0].command", "sh,/programs/work.sh")]
    [InlineData("spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem", "true")]
    public async Task RunsWorkersOnTheElasticPool(string path, string? expected)
    {
        var declared = await Declared.ByAsync(() => Create());

        Assert.Equal(expected, declared.Input(Deployment, "module-workers", path));
    }

    [Theory]
    [InlineData("livenessProbe.exec.command", "sh,/programs/health.sh")]
    [InlineData("startupProbe.exec.command", "sh,/programs/health.sh")]
    [InlineData("startupProbe.periodSeconds", "2")]
    [InlineData("readinessProbe.httpGet.path", "/health")]
    [InlineData("readinessProbe.httpGet.port", "metrics")]
    public async Task Asks_the_program_how_it_is(string path, string expected)
    {
        var declared = await Declared.ByAsync(() => Create());

        Assert.Equal(expected, declared.Input(Deployment, "module-workers", $"spec.template.spec.containers[0].{path}"));
    }

    [Theory]
    [InlineData("spec.maxUnavailable", "50%")]
    [InlineData("spec.unhealthyPodEvictionPolicy", "AlwaysAllow")]
    [InlineData("spec.selector.matchLabels.\"app.kubernetes.io/name\"", "module-workers")]
    public async Task Lets_half_of_the_workers_go(string path, string expected)
    {
        var declared = await Declared.ByAsync(() => Create());

        Assert.Equal(expected, declared.Input("kubernetes:policy/v1:PodDisruptionBudget", "module-workers", path));
    }

    [Fact]
    public async Task Spreads_over_nodes_and_zones()
    {
        var declared = await Declared.ByAsync(() => Create());

        Assert.Equal("kubernetes.io/hostname",
            declared.Input(Deployment, "module-workers", "spec.template.spec.topologySpreadConstraints[0].topologyKey"));
        Assert.Equal("topology.kubernetes.io/zone",
            declared.Input(Deployment, "module-workers", "spec.template.spec.topologySpreadConstraints[1].topologyKey"));
    }

    [Fact]
    public async Task Says_how_long_it_shuts_down()
    {
        var declared = await Declared.ByAsync(() => Create());

        Assert.Equal(
            "8", declared.Input(Deployment, "module-workers", "spec.template.metadata.annotations.\"gocenter.dev/shutdown-seconds\""));
    }

    [Theory]
    [InlineData("PROXY_URL", "http://athens.modules.svc.cluster.local")]
    [InlineData("FETCH_SECONDS", "300")]
    [InlineData("LEASE_SECONDS", "330")]
    [InlineData("HEALTH_SECONDS", "360")]
    [InlineData("BACKOFF_MILLISECONDS", "15000")]
    [InlineData("BACKOFF_LONGEST_MILLISECONDS", "3600000")]
    [InlineData("NEWEST_VERSIONS", "3")]
    [InlineData("MAX_ATTEMPTS", "8")]
    [InlineData("STOP_SECONDS", "8")]
    [InlineData("QUEUE", "modules")]
    public async Task Tells_the_program_its_settings(string name, string expected)
    {
        var declared = await Declared.ByAsync(() => Create());

        Assert.Equal(expected, declared.Variable(Deployment, "module-workers", name));
    }

    [Theory]
    [InlineData("metadata.namespace", "modules")]
    [InlineData("spec.scaleTargetRef.name", "module-workers")]
    [InlineData("spec.minReplicaCount", "0")]
    [InlineData("spec.maxReplicaCount", "20")]
    [InlineData("spec.cooldownPeriod", "300")]
    [InlineData(Behavior + ".scaleDown.stabilizationWindowSeconds", "300")]
    [InlineData(Behavior + ".scaleDown.policies[0].value", "25")]
    [InlineData("spec.triggers[0].type", "redis")]
    [InlineData("spec.triggers[0].metadata.address", "valkey.modules.svc.cluster.local:6379")]
    [InlineData("spec.triggers[0].metadata.listName", "modules:pending")]
    [InlineData("spec.triggers[0].metadata.listLength", "50")]
    [InlineData("spec.triggers[0].metadata.enableTLS", "true")]
    [InlineData("spec.triggers[0].authenticationRef.name", "module-workers")]
    [InlineData("spec.triggers[1].metadata.listName", "modules:leases")]
    public async Task Scales_them_on_the_length_of_the_queue(string path, string expected)
    {
        var declared = await Declared.ByAsync(() => Create());

        Assert.Equal(expected, declared.Input(ScaledObject, "module-workers", path));
    }

    [Theory]
    [InlineData("spec.secretTargetRef[0].parameter", "password")]
    [InlineData("spec.secretTargetRef[0].name", "valkey-users")]
    [InlineData("spec.secretTargetRef[0].key", "default")]
    [InlineData("spec.secretTargetRef[1].parameter", "ca")]
    [InlineData("spec.secretTargetRef[1].name", "valkey-tls")]
    [InlineData("spec.secretTargetRef[1].key", "ca.crt")]
    public async Task Shows_the_scaler_where_the_password_is(string path, string expected)
    {
        var declared = await Declared.ByAsync(() => Create());

        Assert.Equal(expected, declared.Input("kubernetes:keda.sh/v1alpha1:TriggerAuthentication", "module-workers-valkey", path));
    }

    [Fact]
    public async Task Brings_every_file_that_the_program_reads()
    {
        var declared = await Declared.ByAsync(() => Create());

        Assert.Equal("answer.sh,exchange.lua,health.sh,lib.sh,queue.lua,work.sh",
            declared.Input("kubernetes:core/v1:ConfigMap", "module-workers-programs", "data"));
    }

    private static ModuleQueueWorkers Create() => new("module-workers", new ModuleQueueWorkersArgs
    {
        Namespace = "modules",
        Valkey = QueueSamples.Valkey,
        Queue = new QueueRules { NewestVersions = 3 },
        ProxyUrl = "http://athens.modules.svc.cluster.local",
        MaxReplicas = 20,
        NodePool = "elastic",
    });
}
