using GoCenter.Components.Observability;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Observability;

public sealed class LogCollectorTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";

    [Theory]
    [InlineData("chart", "fluentd")]
    [InlineData("version", "0.6.0")]
    [InlineData("repositoryOpts.repo", "https://fluent.github.io/helm-charts")]
    [InlineData("values.kind", "DaemonSet")]
    [InlineData("values.image.tag", "v1.19.3-debian-gcs-1.1")]
    [InlineData("values.tolerations[0].operator", "Exists")]
    [InlineData("values.priorityClassName", "system-node-critical")]
    [InlineData("values.terminationGracePeriodSeconds", "15")]
    [InlineData("values.securityContext.readOnlyRootFilesystem", "true")]
    [InlineData("values.livenessProbe.timeoutSeconds", "10")]
    [InlineData("values.livenessProbe.httpGet.port", "metrics")]
    [InlineData("values.readinessProbe.timeoutSeconds", "5")]
    [InlineData("values.dashboards.enabled", "false")]
    [InlineData("values.metrics.serviceMonitor.enabled", "true")]
    [InlineData("values.metrics.serviceMonitor.relabelings[0].targetLabel", "node")]
    [InlineData("values.env[0].value", "a-project")]
    [InlineData("values.env[1].value", "europe-west1")]
    [InlineData("values.env[2].value", "a-cluster")]
    [InlineData("values.env[3].valueFrom.fieldRef.fieldPath", "spec.nodeName")]
    [InlineData("values.env[5].value", "a-project-logs")]
    [InlineData("values.serviceAccount.annotations.\"iam.gke.io/gcp-service-account\"", "log-collector@a-project.iam.gserviceaccount.com")]
    public async Task Installs_Fluentd_with_typed_values(string path, string expected)
    {
        var declared = await Declare();

        Assert.Equal(expected, declared.Input(Release, "log-collector", path));
    }

    [Fact]
    public async Task Leaves_nothing_of_the_charts_own_files()
    {
        var declared = await Declare();

        Assert.Equal(
            "01_sources.conf,02_filters.conf,02_lines.conf,03_dispatch.conf,03_records.conf,04_outputs.conf,04_route.conf,05_cloud_logging.conf,"
            + "06_archive.conf,cloud_logging_client.rb,cloud_logging_entries.rb,filter_log_fields.rb,log_fields.rb,out_cloud_logging.rb",
            declared.Input(Release, "log-collector", "values.fileConfigs"));
        foreach (var file in new[] { "02_filters.conf", "03_dispatch.conf", "04_outputs.conf" })
            Assert.Equal("", declared.Input(Release, "log-collector", $"values.fileConfigs.\"{file}\""));
        Assert.Contains("@type copy", declared.Input(Release, "log-collector", "values.fileConfigs.\"04_route.conf\""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_to_Cloud_Logging_alone_without_an_archive()
    {
        var declared = await Declare(archive: null);

        Assert.DoesNotContain(declared.Resources, resource => resource.Contains("storage", StringComparison.Ordinal));
        Assert.DoesNotContain("06_archive.conf", declared.Input(Release, "log-collector", "values.fileConfigs"), StringComparison.Ordinal);
        var route = declared.Input(Release, "log-collector", "values.fileConfigs.\"04_route.conf\"");
        Assert.Contains("@label @CLOUD_LOGGING", route, StringComparison.Ordinal);
        Assert.DoesNotContain("@ARCHIVE", route, StringComparison.Ordinal);
    }

    [Fact]
    public async Task May_write_entries_and_add_objects_and_neither_read_nor_delete_them()
    {
        var declared = await Declare();

        Assert.Equal("roles/logging.logWriter", declared.Input("gcp:projects/iAMMember:IAMMember", "log-collector", "role"));
        Assert.Equal(
            ["roles/storage.legacyBucketReader", "roles/storage.objectCreator"],
            declared.Resources.Where(resource => resource.Contains("bucketIAMMember", StringComparison.Ordinal) && !resource.Contains("access", StringComparison.Ordinal))
                .Select(resource => declared.Input("gcp:storage/bucketIAMMember:BucketIAMMember", resource.Split(' ')[1], "role")));
    }

    [Fact]
    public async Task May_run_among_what_a_node_needs_itself()
    {
        var declared = await Declare();

        Assert.Equal("2000", declared.Input("kubernetes:core/v1:ResourceQuota", "log-collector", "spec.hard.pods"));
        Assert.Equal(
            "system-node-critical",
            declared.Input("kubernetes:core/v1:ResourceQuota", "log-collector", "spec.scopeSelector.matchExpressions[0].values[0]"));
    }

    [Fact]
    public async Task Keeps_logs_for_the_days_that_are_set()
    {
        var declared = await Declare();

        Assert.Equal("30", declared.Input("gcp:storage/bucket:Bucket", "log-collector-archive", "lifecycleRules[0].condition.age"));
    }

    [Fact]
    public async Task Keeps_what_is_deleted_and_logs_who_reads()
    {
        var declared = await Declare();

        Assert.Equal("true", declared.Input("gcp:storage/bucket:Bucket", "log-collector-archive", "versioning.enabled"));
        Assert.Equal("a-project-logs-access", declared.Input("gcp:storage/bucket:Bucket", "log-collector-archive", "logging.logBucket"));
    }

    private static Task<Declared> Declare() => Declare(new LogArchiveArgs { BucketName = "a-project-logs", RetentionDays = 30 });

    private static Task<Declared> Declare(LogArchiveArgs? archive) => Declared.ByAsync(() => new LogCollector("log-collector", new LogCollectorArgs
    {
        Project = "a-project",
        Location = "europe-west1",
        ClusterName = "a-cluster",
        Namespace = "node-agents",
        Archive = archive,
    }));
}
