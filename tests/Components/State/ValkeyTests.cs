using GoCenter.Components.Certificates;
using GoCenter.Components.State;
using GoCenter.Components.Workloads;
using GoCenter.Tests.Support;
using Pulumi;

namespace GoCenter.Tests.Components.State;

public sealed class ValkeyTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string Certificate = "kubernetes:cert-manager.io/v1:Certificate";
    private const string Secret = "kubernetes:core/v1:Secret";

    [Theory]
    [InlineData("chart", "valkey")]
    [InlineData("version", "0.11.0")]
    [InlineData("repositoryOpts.repo", "https://valkey.io/valkey-helm")]
    [InlineData("namespace", "modules")]
    [InlineData("values.image.registry", "docker.io")]
    [InlineData("values.image.repository", "valkey/valkey")]
    [InlineData("values.image.tag", "9.1.4-alpine3.24")]
    [InlineData("values.auth.enabled", "true")]
    [InlineData("values.auth.usersExistingSecret", "valkey-users")]
    [InlineData("values.auth.aclUsers.replication.permissions", "+psync +replconf +ping")]
    [InlineData("values.tls.enabled", "true")]
    [InlineData("values.tls.existingSecret", "valkey-tls")]
    [InlineData("values.tls.serverPublicKey", "tls.crt")]
    [InlineData("values.tls.serverKey", "tls.key")]
    [InlineData("values.tls.caPublicKey", "ca.crt")]
    [InlineData("values.replica.enabled", "true")]
    [InlineData("values.replica.replicas", "1")]
    [InlineData("values.replica.replicationUser", "replication")]
    [InlineData("values.replica.persistence.size", "10Gi")]
    [InlineData("values.podDisruptionBudget.enabled", "true")]
    [InlineData("values.podDisruptionBudget.unhealthyPodEvictionPolicy", "AlwaysAllow")]
    [InlineData("values.readinessProbe.enabled", "true")]
    [InlineData("values.livenessProbe.timeoutSeconds", "5")]
    [InlineData("values.nodeSelector.node-pool", "system")]
    [InlineData("values.resources.limits.memory", "1Gi")]
    [InlineData("values.metrics.enabled", "true")]
    [InlineData("values.metrics.serviceMonitor.enabled", "true")]
    [InlineData("values.metrics.exporter.image.tag", "v1.79.0")]
    [InlineData("values.metrics.exporter.extraEnvs.REDIS_ADDR", "rediss://localhost:6379")]
    [InlineData("values.metrics.exporter.extraVolumeMounts[0].name", "valkey-tls")]
    [InlineData("values.metrics.exporter.securityContext.runAsNonRoot", "true")]
    [InlineData("values.metrics.exporter.securityContext.readOnlyRootFilesystem", "true")]
    public async Task Installs_the_pinned_chart_with_typed_values(string path, string expected)
    {
        var declared = await Declared.ByAsync(() => Create());

        Assert.Equal(expected, declared.Input(Release, "valkey", path));
    }

    [Fact]
    public async Task Keeps_writes_and_never_throws_a_key_away()
    {
        var declared = await Declared.ByAsync(() => Create());
        var configuration = declared.Input(Release, "valkey", "values.valkeyConfig")!.Split('\n');

        Assert.Contains("appendonly yes", configuration);
        Assert.Contains("maxmemory-policy noeviction", configuration);
        Assert.Contains("tls-auto-reload-interval 3600", configuration);
        Assert.Contains("maxmemory 512mb", configuration);
    }

    [Fact]
    public async Task Makes_up_a_password_for_each_user()
    {
        var declared = await Declared.ByAsync(() => Create());

        Assert.Equal("default,replication", declared.Input(Secret, "valkey-users", "stringData"));
        Assert.Equal("a-password-of-the-mocks", declared.Input(Secret, "valkey-users", "stringData.default"));
        Assert.Equal("32", declared.Input("random:index/randomPassword:RandomPassword", "valkey-default", "length"));
        Assert.Equal("32", declared.Input("random:index/randomPassword:RandomPassword", "valkey-replication", "length"));
    }

    [Theory]
    [InlineData("metadata.namespace", "modules")]
    [InlineData("spec.secretName", "valkey-tls")]
    [InlineData("spec.issuerRef.name", "cluster-authority")]
    [InlineData("spec.issuerRef.kind", "ClusterIssuer")]
    [InlineData("spec.issuerRef.group", "cert-manager.io")]
    [InlineData("spec.usages", "server auth,client auth")]
    [InlineData("spec.dnsNames", "valkey,valkey.modules.svc,valkey.modules.svc.cluster.local,*.valkey-headless.modules.svc.cluster.local,localhost")]
    public async Task Orders_a_certificate_for_the_names_that_clients_use(string path, string expected)
    {
        var declared = await Declared.ByAsync(() => Create());

        Assert.Equal(expected, declared.Input(Certificate, "valkey-tls", path));
    }

    [Fact]
    public async Task Tells_clients_where_it_is_and_what_they_show()
    {
        Valkey? valkey = null;
        string? host = null;
        await Declared.ByAsync(() =>
        {
            valkey = Create();
            valkey.Endpoint.Host.Apply(known => host = known);
        });

        Assert.Equal("valkey.modules.svc.cluster.local", host);
        Assert.Equal((6379, "default", "ca.crt"), (valkey!.Endpoint.Port, valkey.Endpoint.PasswordKey, valkey.Endpoint.AuthorityKey));
    }

    /// <summary>What the user of the clients may do, as the release says it; a real server is tested with it.</summary>
    internal static async Task<string> ClientRulesAsync()
    {
        var declared = await Declared.ByAsync(() => Create());
        return declared.Input(Release, "valkey", "values.auth.aclUsers.default.permissions")!;
    }

    private static Valkey Create() => new("valkey", new ValkeyArgs
    {
        Namespace = "modules",
        Issuer = new CertificateIssuer("cluster-authority"),
        Replicas = 1,
        Storage = "10Gi",
        MaxMemory = "512mb",
        Resources = new ContainerResources("100m", "1", "768Mi", "1Gi"),
        NodePool = "system",
    });
}
