using GoCenter.Components.Observability;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Components.Observability;

public sealed class LogSinkTests
{
    private const string Dataset = "gcp:bigquery/dataset:Dataset";
    private const string Sink = "gcp:logging/projectSink:ProjectSink";
    private const string Member = "gcp:bigquery/datasetIamMember:DatasetIamMember";

    [Theory]
    [InlineData(Dataset, "datasetId", "gocenter_logs")]
    [InlineData(Dataset, "location", "europe-west1")]
    [InlineData(Dataset, "defaultPartitionExpirationMs", "2073600000")]
    [InlineData(Dataset, "deleteContentsOnDestroy", "false")]
    [InlineData(Sink, "name", "log-sink")]
    [InlineData(Sink, "destination", "bigquery.googleapis.com/projects/a-project/datasets/gocenter_logs")]
    [InlineData(Sink, "uniqueWriterIdentity", "true")]
    [InlineData(Sink, "bigqueryOptions.usePartitionedTables", "true")]
    [InlineData(Member, "datasetId", "gocenter_logs")]
    [InlineData(Member, "role", "roles/bigquery.dataEditor")]
    [InlineData(Member, "member", "serviceAccount:a-writer@gcp-sa-logging.iam.gserviceaccount.com")]
    public async Task Copies_entries_into_a_data_set_that_only_the_sink_may_write_to(string type, string path, string expected)
    {
        var declared = await Declared.ByAsync(() => Create(LogSinkArgs.MostRetentionDays));

        Assert.Equal(expected, declared.Input(type, "log-sink", path));
        Assert.Equal(3, declared.Resources.Count(resource => !resource.Contains("gocenter:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Takes_the_containers_of_its_namespaces_and_nothing_else()
    {
        var declared = await Declared.ByAsync(() => Create(1));

        Assert.Equal(
            """
            resource.type="k8s_container"
            resource.labels.cluster_name=("a-cluster" OR "b-cluster")
            resource.labels.namespace_name=("modules" OR "traefik")
            log_id("stdout") OR log_id("stderr")
            """,
            declared.Input(Sink, "log-sink", "filter"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(25)]
    public async Task Refuses_a_retention_that_the_provider_cannot_say(int days)
    {
        var exception = await Record.ExceptionAsync(() => Declared.ByAsync(() => Create(days)));

        Assert.NotNull(exception);
        Assert.Contains("RetentionDays of the log sink \"log-sink\" is from 1 to 24.", exception.ToString(), StringComparison.Ordinal);
    }

    private static LogSink Create(int days) => new("log-sink", new LogSinkArgs
    {
        Project = "a-project",
        Location = "europe-west1",
        ClusterNames = ["a-cluster", "b-cluster"],
        Namespaces = ["modules", "traefik"],
        RetentionDays = days,
    });
}
