using GoCenter.Components.Observability;
using GoCenter.Components.Observability.Alerting;
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
    [InlineData("values.grafana.\"grafana.ini\".\"auth.anonymous\".enabled", "false")]
    [InlineData("values.grafana.\"grafana.ini\".plugins.preinstall_disabled", "true")]
    [InlineData("values.grafana.\"grafana.ini\".\"auth.google\"", null)]
    [InlineData("values.grafana.extraSecretMounts", null)]
    [InlineData("values.grafana.defaultDashboardsEnabled", "false")]
    [InlineData("values.grafana.persistence.enabled", "false")]
    [InlineData("values.grafana.rbac.namespaced", "true")]
    [InlineData("values.grafana.rbac.useExistingRole", "grafana-sidecars")]
    [InlineData("values.grafana.sidecar.dashboards.label", "grafana_dashboard")]
    [InlineData("values.grafana.sidecar.dashboards.labelValue", "1")]
    [InlineData("values.grafana.sidecar.dashboards.folderAnnotation", "grafana_folder")]
    [InlineData("values.grafana.sidecar.dashboards.searchNamespace", "monitoring")]
    [InlineData("values.grafana.sidecar.dashboards.resource", "configmap")]
    [InlineData("values.grafana.sidecar.dashboards.provider.foldersFromFilesStructure", "true")]
    [InlineData("values.grafana.sidecar.dashboards.extraMounts[0].mountPath", "/tmp")]
    [InlineData("values.grafana.sidecar.datasources.uid", "prometheus")]
    [InlineData("values.grafana.sidecar.datasources.resource", "configmap")]
    [InlineData("values.grafana.sidecar.securityContext.readOnlyRootFilesystem", "true")]
    [InlineData("values.grafana.sidecar.securityContext.capabilities.drop", "ALL")]
    [InlineData("values.grafana.containerSecurityContext.allowPrivilegeEscalation", "false")]
    [InlineData("values.grafana.containerSecurityContext.readOnlyRootFilesystem", "true")]
    [InlineData("values.grafana.containerSecurityContext.capabilities.drop", "ALL")]
    [InlineData("values.grafana.securityContext.runAsNonRoot", "true")]
    [InlineData("values.grafana.securityContext.seccompProfile.type", "RuntimeDefault")]
    [InlineData("values.grafana.extraEmptyDirMounts[0].mountPath", "/tmp")]
    [InlineData("values.prometheus-node-exporter.namespaceOverride", "node-agents")]
    [InlineData(
        "values.kube-state-metrics.metricLabelsAllowlist",
        "nodes=[node-pool,topology.kubernetes.io/zone,cloud.google.com/gke-preemptible,cloud.google.com/gke-spot]")]
    [InlineData("values.kubeEtcd.enabled", "false")]
    [InlineData("values.kubeProxy.enabled", "false")]
    [InlineData("values.prometheus.prometheusSpec.retentionSize", "40960MB")]
    [InlineData("values.prometheus.prometheusSpec.externalLabels.cluster", "gocenter-test")]
    [InlineData("values.prometheus.prometheusSpec.remoteWrite", null)]
    [InlineData("values.prometheus.prometheusSpec.probeSelectorNilUsesHelmValues", "false")]
    [InlineData("values.prometheus.prometheusSpec.podAntiAffinity", "hard")]
    [InlineData("values.prometheus.prometheusSpec.topologySpreadConstraints[0].topologyKey", "topology.kubernetes.io/zone")]
    [InlineData("values.prometheus.prometheusSpec.securityContext.seccompProfile.type", "RuntimeDefault")]
    [InlineData("values.prometheus.podDisruptionBudget.enabled", "true")]
    [InlineData("values.alertmanager.alertmanagerSpec.configSecret", "alertmanager-routing")]
    [InlineData("values.alertmanager.alertmanagerSpec.secrets[0]", "alertmanager-credentials")]
    [InlineData("values.alertmanager.alertmanagerSpec.securityContext.runAsNonRoot", "true")]
    [InlineData("values.prometheusOperator.containerSecurityContext.readOnlyRootFilesystem", "true")]
    [InlineData("values.prometheusOperator.admissionWebhooks.patch.securityContext.seccompProfile.type", "RuntimeDefault")]
    [InlineData("values.prometheusOperator.admissionWebhooks.createSecretJob.securityContext.capabilities.drop", "ALL")]
    [InlineData("values.prometheusOperator.admissionWebhooks.patchWebhookJob.securityContext.allowPrivilegeEscalation", "false")]
    [InlineData("values.kube-state-metrics.containerSecurityContext.capabilities.drop", "ALL")]
    [InlineData("values.prometheus-node-exporter.containerSecurityContext.allowPrivilegeEscalation", "false")]
    [InlineData("values.prometheus-node-exporter.securityContext.seccompProfile.type", "RuntimeDefault")]
    [InlineData("values.kube-state-metrics.collectorsExclude", "secrets")]
    [InlineData("values.prometheusOperator.prometheusConfigReloader.resources.limits", "cpu,memory")]
    [InlineData("values.defaultRules.create", "false")]
    public async Task InstallsThePinnedChartWithTypedValues(string path, string? expected)
    {
        var declared = await Declare();

        Assert.Equal(expected, declared.Input(Release, "monitoring", path));
    }

    [Fact]
    public async Task Makes_up_Grafanas_password_and_keeps_it_secret()
    {
        Monitoring? monitoring = null;
        var declared = await Declared.ByAsync(() => monitoring = Create());

        Assert.Equal("32", declared.Input("random:index/randomPassword:RandomPassword", "monitoring-grafana-admin", "length"));
        Assert.Equal("a-password-of-the-mocks", declared.Input("kubernetes:core/v1:Secret", "monitoring-grafana-admin", "stringData.admin-password"));
        Assert.True(await Output.IsSecretAsync(monitoring!.GrafanaAdminPassword));
    }

    [Fact]
    public async Task Grafanas_sidecars_read_ConfigMaps_and_no_secrets()
    {
        const string role = "kubernetes:rbac.authorization.k8s.io/v1:Role";
        var declared = await Declare();

        Assert.Equal("monitoring", declared.Input(role, "monitoring-grafana", "metadata.namespace"));
        Assert.Equal("configmaps", declared.Input(role, "monitoring-grafana", "rules[0].resources"));
        Assert.Equal("get,list,watch", declared.Input(role, "monitoring-grafana", "rules[0].verbs"));
        Assert.Null(declared.Input(role, "monitoring-grafana", "rules[1]"));
    }

    [Theory]
    [InlineData("values.grafana.\"grafana.ini\".\"auth.google\".enabled", "true")]
    [InlineData("values.grafana.\"grafana.ini\".\"auth.google\".client_id", "1-a.apps.googleusercontent.com")]
    [InlineData("values.grafana.\"grafana.ini\".\"auth.google\".client_secret", "$__file{/etc/secrets/sign-in/client-secret}")]
    [InlineData("values.grafana.\"grafana.ini\".\"auth.google\".allowed_domains", "example.com example.org")]
    [InlineData("values.grafana.extraSecretMounts[0].secretName", "grafana-sign-in")]
    [InlineData("values.grafana.extraSecretMounts[0].mountPath", "/etc/secrets/sign-in")]
    [InlineData("values.grafana.extraSecretMounts[0].readOnly", "true")]
    public async Task People_of_listed_domains_sign_in_and_the_secret_is_a_file(string path, string expected)
    {
        var declared = await Declared.ByAsync(
            () => Create(new GrafanaSignIn("1-a.apps.googleusercontent.com", "a-secret-of-the-tests", ["example.com", "example.org"])));

        Assert.Equal(expected, declared.Input(Release, "monitoring", path));
        Assert.Equal("a-secret-of-the-tests", declared.Input("kubernetes:core/v1:Secret", "monitoring-grafana-sign-in", "stringData.client-secret"));
    }

    [Theory]
    [InlineData("1Gi", "819MB")]
    [InlineData("20Gi", "16384MB")]
    [InlineData("1500M", "1144MB")]
    public void Leaves_a_fifth_of_the_disk_to_the_log_and_to_compaction(string storage, string limit) =>
        Assert.Equal(limit, MetricsRetention.SizeOn(storage));

    [Fact]
    public void Refuses_a_disk_that_the_log_alone_would_fill() => Assert.Equal(
        "storage is \"512Mi\"; allowed is 1Gi or more",
        Assert.Throws<ArgumentException>(() => MetricsRetention.SizeOn("512Mi")).Message);

    [Fact]
    public async Task Sends_samples_on_as_a_user_whose_name_and_password_are_in_a_secret()
    {
        var declared = await Declared.ByAsync(() => Create(
            remoteWrite: new RemoteWrite("https://metrics.example.com/push", "writer", Output.CreateSecret("hunter2"))));

        const string Path = "values.prometheus.prometheusSpec.remoteWrite[0]";
        Assert.Equal("https://metrics.example.com/push", declared.Input(Release, "monitoring", $"{Path}.url"));
        Assert.Equal("remote-write", declared.Input(Release, "monitoring", $"{Path}.basicAuth.password.name"));
        Assert.Equal("hunter2", declared.Input("kubernetes:core/v1:Secret", "monitoring-remote-write", "stringData.password"));
    }

    [Fact]
    public async Task Says_who_hears_of_what_where_a_preview_shows_it()
    {
        var declared = await Declare();

        Assert.Equal("page to mail every 12h; ticket to mail every 1d; info to mail every 1d",
            declared.Input("kubernetes:core/v1:Secret", "monitoring-alert-routing", "metadata.annotations.\"gocenter.dev/routes\""));
    }

    [Fact]
    public void Refuses_a_route_to_nobody_and_a_severity_without_one()
    {
        Assert.Equal("a route of severity page leads to pager; allowed are mail", FaultOf(AlertReceiver.Pager, AlertSeverity.Ticket));
        Assert.Equal("severity ticket has no route; allowed is at least one for each severity", FaultOf(AlertReceiver.Mail, AlertSeverity.Page));
        Assert.Equal("severity info has no route; allowed is at least one for each severity", FaultOf(AlertReceiver.Mail, AlertSeverity.Ticket));

        static string FaultOf(AlertReceiver first, AlertSeverity second) => Assert.Throws<ArgumentException>(() => AlertRouting.Configuration(new AlertRoutingArgs
        {
            Routes = [new AlertRoute(AlertSeverity.Page, first, "1h"), new AlertRoute(second, AlertReceiver.Mail, "1h")],
            Mail = new AlertMail("to@example.com", "from@example.com", "smtp.example.com:587", ""),
        })).Message;
    }

    [Fact]
    public async Task EachClusterHasAHeartbeatOfItsOwn()
    {
        var declared = await Declared.ByAsync(() => Create(heartbeat: Output.CreateSecret("https://heartbeat.example.com/{cluster}/ping")));

        Assert.Equal("https://heartbeat.example.com/gocenter-test/ping",
            declared.Input("kubernetes:core/v1:Secret", "monitoring-alert-credentials", "stringData.heartbeat-url"));
    }

    private static Task<Declared> Declare() => Declared.ByAsync(() => Create());

    private static Monitoring Create(GrafanaSignIn? signIn = null, RemoteWrite? remoteWrite = null, Output<string>? heartbeat = null) => new("monitoring", new MonitoringArgs
    {
        Namespace = "monitoring",
        NodeAgentNamespace = "node-agents",
        Retention = "10d",
        Replicas = 2,
        Storage = "50Gi",
        GrafanaHost = "grafana.example.com",
        SignIn = signIn,
        ClusterName = "gocenter-test",
        RemoteWrite = remoteWrite,
        Alerts = new AlertRoutingArgs
        {
            Routes =
            [
                new AlertRoute(AlertSeverity.Page, AlertReceiver.Mail, "12h"),
                new AlertRoute(AlertSeverity.Ticket, AlertReceiver.Mail, "1d"),
                new AlertRoute(AlertSeverity.Info, AlertReceiver.Mail, "1d"),
            ],
            Mail = new AlertMail("platform@example.com", "alerts@example.com", "smtp.example.com:587", ""),
            HeartbeatUrl = heartbeat,
        },
        NodePool = "system",
    });
}
