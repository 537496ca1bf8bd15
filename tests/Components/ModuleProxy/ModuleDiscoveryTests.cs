using GoCenter.Components.ModuleProxy;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.ModuleProxy;

public sealed class ModuleDiscoveryTests
{
    private const string Deployment = "kubernetes:apps/v1:Deployment";
    private const string ConfigMap = "kubernetes:core/v1:ConfigMap";
    private const string Container = "spec.template.spec.containers[0]";

    [Theory]
    [InlineData("metadata.namespace", "modules")]
    [InlineData("spec.replicas", "1")]
    [InlineData("spec.strategy.type", "Recreate")]
    [InlineData("spec.template.metadata.annotations.\"prometheus.io/scrape\"", null)]
    [InlineData(Container + ".ports[0].name", "metrics")]
    [InlineData(Container + ".ports[0].containerPort", "9102")]
    [InlineData("spec.template.spec.automountServiceAccountToken", "false")]
    [InlineData("spec.template.spec.terminationGracePeriodSeconds", "15")]
    [InlineData("spec.template.spec.securityContext.runAsNonRoot", "true")]
    [InlineData("spec.template.spec.securityContext.seccompProfile.type", "RuntimeDefault")]
    [InlineData("spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values", "system")]
    [InlineData(Container + ".image", "docker.io/valkey/valkey:9.1.4-alpine3.24")]
    [InlineData(Container + ".command", "sh,/programs/discover.sh")]
    [InlineData(Container + ".livenessProbe.exec.command", "sh,/programs/health.sh")]
    [InlineData(Container + ".securityContext.readOnlyRootFilesystem", "true")]
    [InlineData(Container + ".securityContext.allowPrivilegeEscalation", "false")]
    [InlineData(Container + ".securityContext.capabilities.drop", "ALL")]
    [InlineData(Container + ".resources.limits.memory", "128Mi")]
    public async Task Runs_the_program_on_the_Valkey_image_without_rights(string path, string? expected)
    {
        var declared = await Declared.ByAsync(() => Create());

        Assert.Equal(expected, declared.Input(Deployment, "module-discovery", path));
    }

    [Theory]
    [InlineData("VALKEY_HOST", "valkey.modules.svc.cluster.local")]
    [InlineData("VALKEY_PORT", "6379")]
    [InlineData("VALKEY_PASSWORD_FILE", "/etc/valkey/password/default")]
    [InlineData("VALKEY_CA_FILE", "/etc/valkey/authority/ca.crt")]
    [InlineData("INDEX_URL", "https://index.golang.org/index")]
    [InlineData("PATTERNS_FILE", "/programs/patterns.txt")]
    [InlineData("NEWEST_VERSIONS", "3")]
    [InlineData("MAX_AGE_SECONDS", "2592000")]
    [InlineData("START", "2026-01-31T12:00:00.000000Z")]
    [InlineData("POLL_SECONDS", "30")]
    [InlineData("QUEUE", "modules")]
    [InlineData("MAX_ATTEMPTS", "8")]
    public async Task Tells_the_program_its_settings(string name, string expected)
    {
        var declared = await Declared.ByAsync(() => Create());

        Assert.Equal(expected, declared.Variable(Deployment, "module-discovery", name));
    }

    [Fact]
    public async Task Mounts_the_password_and_the_authority_and_not_the_servers_private_key()
    {
        var declared = await Declared.ByAsync(() => Create());

        Assert.Equal("valkey-users", declared.Input(Deployment, "module-discovery", "spec.template.spec.volumes[1].secret.secretName"));
        Assert.Equal("default", declared.Input(Deployment, "module-discovery", "spec.template.spec.volumes[1].secret.items[0].key"));
        Assert.Equal("valkey-tls", declared.Input(Deployment, "module-discovery", "spec.template.spec.volumes[2].secret.secretName"));
        Assert.Equal("ca.crt", declared.Input(Deployment, "module-discovery", "spec.template.spec.volumes[2].secret.items[0].key"));
        Assert.Null(declared.Input(Deployment, "module-discovery", "spec.template.spec.volumes[2].secret.items[1]"));
    }

    [Fact]
    public async Task Brings_every_file_that_the_program_reads()
    {
        var declared = await Declared.ByAsync(() => Create());

        Assert.Equal(
            "answer.sh,ask.sh,discover.sh,enqueue.lua,health.sh,lib.sh,patterns.txt,queue.lua,queue.sh,requeue.lua,select.awk,status.lua",
            declared.Input(ConfigMap, "module-discovery-programs", "data"));
        Assert.Equal(
            "github\\.com/acme/.*\ngolang\\.org/x/.*\n", declared.Input(ConfigMap, "module-discovery-programs", "data.\"patterns.txt\""));
    }

    [Fact]
    public async Task A_change_of_the_policy_makes_new_pods()
    {
        const string programs = "spec.template.metadata.annotations.\"gocenter.dev/programs\"";
        var one = (await Declared.ByAsync(() => Create())).Input(Deployment, "module-discovery", programs);
        var other = (await Declared.ByAsync(() => Create("golang\\.org/.*"))).Input(Deployment, "module-discovery", programs);

        Assert.Matches("^[0-9a-f]{64}$", one);
        Assert.NotEqual(one, other);
    }

    [Theory]
    [InlineData("", "module-discovery has the path pattern \"\", which is empty, or has a space at its start or end")]
    [InlineData("github.com/\\w+", "module-discovery has the path pattern \"github.com/\\w+\", which contains \"\\w\", which POSIX extended regular expressions do not know")]
    public async Task A_pattern_that_cannot_work_is_refused(string pattern, string message)
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => Declared.ByAsync(() => Create(pattern)));

        Assert.Contains(message, fault.ToString(), StringComparison.Ordinal);
    }

    private static ModuleDiscovery Create(params string[] patterns) => new("module-discovery", new ModuleDiscoveryArgs
    {
        Namespace = "modules",
        Valkey = QueueSamples.Valkey,
        Queue = new QueueRules { NewestVersions = 3 },
        PathPatterns = patterns.Length == 0 ? ["github\\.com/acme/.*", "golang\\.org/x/.*"] : [.. patterns],
        MaxAge = TimeSpan.FromDays(30),
        Start = new DateTimeOffset(2026, 1, 31, 13, 0, 0, TimeSpan.FromHours(1)),
        NodePool = "system",
    });
}
