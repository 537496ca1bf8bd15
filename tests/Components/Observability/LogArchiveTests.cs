using GoCenter.Components.Observability;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Observability;

public sealed class LogArchiveTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";

    [Theory]
    [InlineData("chart", "fluentd")]
    [InlineData("version", "0.6.0")]
    [InlineData("repositoryOpts.repo", "https://fluent.github.io/helm-charts")]
    [InlineData("values.kind", "DaemonSet")]
    [InlineData("values.image.tag", "v1.19.3-debian-gcs-1.1")]
    [InlineData("values.tolerations[0].operator", "Exists")]
    [InlineData("values.securityContext.readOnlyRootFilesystem", "true")]
    [InlineData("values.env[1].value", "a-project-logs")]
    [InlineData("values.serviceAccount.annotations.\"iam.gke.io/gcp-service-account\"", "log-archive@a-project.iam.gserviceaccount.com")]
    public async Task InstallsFluentdWithTypedValues(string path, string expected)
    {
        var declared = await Declare();

        Assert.Equal(expected, declared.Input(Release, "log-archive", path));
    }

    [Fact]
    public async Task LeavesNothingOfTheChartsOwnOutput()
    {
        var declared = await Declare();

        Assert.Equal(
            "01_sources.conf,02_filters.conf,03_dispatch.conf,03_outputs.conf,04_outputs.conf",
            declared.Input(Release, "log-archive", "values.fileConfigs"));
        Assert.Equal("", declared.Input(Release, "log-archive", "values.fileConfigs.\"04_outputs.conf\""));
        Assert.Contains("@type gcs", declared.Input(Release, "log-archive", "values.fileConfigs.\"03_outputs.conf\""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MayAddLogsAndNeitherReadNorDeleteThem()
    {
        var declared = await Declare();

        Assert.Equal(
            ["roles/storage.legacyBucketReader", "roles/storage.objectCreator"],
            declared.Resources.Where(resource => resource.Contains("bucketIAMMember", StringComparison.Ordinal) && !resource.Contains("access", StringComparison.Ordinal))
                .Select(resource => declared.Input("gcp:storage/bucketIAMMember:BucketIAMMember", resource.Split(' ')[1], "role")));
    }

    [Fact]
    public async Task KeepsLogsForTheDaysThatAreSet()
    {
        var declared = await Declare();

        Assert.Equal("30", declared.Input("gcp:storage/bucket:Bucket", "log-archive", "lifecycleRules[0].condition.age"));
    }

    [Fact]
    public async Task KeepsWhatIsDeletedAndLogsWhoReads()
    {
        var declared = await Declare();

        Assert.Equal("true", declared.Input("gcp:storage/bucket:Bucket", "log-archive", "versioning.enabled"));
        Assert.Equal("a-project-logs-access", declared.Input("gcp:storage/bucket:Bucket", "log-archive", "logging.logBucket"));
    }

    private static Task<Declared> Declare() => Declared.ByAsync(() => new LogArchive("log-archive", new LogArchiveArgs
    {
        Project = "a-project",
        Location = "europe-west1",
        BucketName = "a-project-logs",
        RetentionDays = 30,
        Namespace = "node-agents",
    }));
}
