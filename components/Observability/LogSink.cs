using Pulumi;
using Pulumi.Gcp.BigQuery;
using Pulumi.Gcp.Logging;
using Pulumi.Gcp.Logging.Inputs;

namespace GoCenter.Components.Observability;

/// <summary>
/// The containers' logs in BigQuery, to be asked in SQL: Cloud Logging copies each entry there within a minute, into one table a stream
/// with one partition a day.
/// </summary>
public sealed class LogSink : ComponentResource
{
    /// <summary>Declares the data set, the sink, and the sink's right to write there.</summary>
    /// <param name="name">Logical name, unique in the stack, and the sink's name in the project.</param>
    /// <param name="args">Which entries, and for how long.</param>
    /// <param name="options">Parent, providers and so on.</param>
    public LogSink(string name, LogSinkArgs args, ComponentResourceOptions? options = null)
        : base("gocenter:Observability:LogSink", name, options)
    {
        if (args.RetentionDays is < 1 or > LogSinkArgs.MostRetentionDays)
        {
            throw new ArgumentOutOfRangeException(
                nameof(args), args.RetentionDays,
                $"RetentionDays of the log sink \"{name}\" is from 1 to {LogSinkArgs.MostRetentionDays}.");
        }

        var dataset = new Dataset(name, new DatasetArgs
        {
            DatasetId = args.DatasetId,
            Project = args.Project,
            Location = args.Location,
            Description = "Logs of the containers, copied here by Cloud Logging.",
            DefaultPartitionExpirationMs = (int)TimeSpan.FromDays(args.RetentionDays).TotalMilliseconds,
            // Hours that deleted rows can be had back, which are paid for. Two days is the least there is.
            MaxTimeTravelHours = "48",
            // Logs shrink to a tenth, and this model counts what is left.
            StorageBillingModel = "PHYSICAL",
            DeleteContentsOnDestroy = !args.DeletionProtection,
        }, new CustomResourceOptions { Parent = this, Protect = args.DeletionProtection });

        var sink = new ProjectSink(name, new ProjectSinkArgs
        {
            Name = name,
            Project = args.Project,
            Description = "Logs of our namespaces' containers to BigQuery.",
            Destination = Output.Format($"bigquery.googleapis.com/projects/{args.Project}/datasets/{dataset.DatasetId}"),
            Filter = $"""
                resource.type="k8s_container"
                resource.labels.cluster_name=({AnyOf(args.ClusterNames)})
                resource.labels.namespace_name=({AnyOf(args.Namespaces)})
                log_id("stdout") OR log_id("stderr")
                """,
            // An account of this sink's own, instead of one that all sinks of the project share.
            UniqueWriterIdentity = true,
            // One table a stream, in which a query names the days it reads, instead of one table a stream and day.
            BigqueryOptions = new ProjectSinkBigqueryOptionsArgs { UsePartitionedTables = true },
        }, new CustomResourceOptions { Parent = this });

        new DatasetIamMember(name, new DatasetIamMemberArgs
        {
            Project = args.Project,
            DatasetId = dataset.DatasetId,
            // The least that may make a table; on this data set and not on the project.
            Role = "roles/bigquery.dataEditor",
            Member = sink.WriterIdentity,
        }, new CustomResourceOptions { Parent = this });

        DatasetId = dataset.DatasetId;
        RegisterOutputs(new Dictionary<string, object?> { ["datasetId"] = DatasetId });
    }

    /// <summary>Id of the data set, as queries name it.</summary>
    public Output<string> DatasetId { get; }

    private static string AnyOf(IEnumerable<string> values) => string.Join(" OR ", values.Select(value => $"\"{value}\""));
}
