using System.Globalization;
using System.Text;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Prometheus;

/// <summary>The dashboards' queries, read by Prometheus' own tool and answered by a real Prometheus that knows the metrics.</summary>
public sealed class DashboardTests
{
    private static readonly string Samples = Path.Combine(Repository.Root, "tests", "Programs", "Prometheus", "samples");
    private static readonly string Rules = Path.Combine(Repository.Root, "components", "Observability", "rules");

    [ToolFact("promtool")]
    public async Task Every_query_is_PromQL()
    {
        var queries = DashboardQuery.All();
        Assert.True(queries.Count > 150, $"only {queries.Count} queries were found");
        using var folder = new TemporaryFolder();
        var rules = new StringBuilder("groups:\n- name: dashboards\n  rules:\n");
        foreach (var (query, index) in queries.Select((query, index) => (query, index)))
        {
            rules.Append(CultureInfo.InvariantCulture, $"  # {query.Place}\n  - record: dashboard:query{index}\n    expr: |\n");
            foreach (var line in query.Expression.Split('\n'))
                rules.Append(CultureInfo.InvariantCulture, $"      {line}\n");
        }

        var output = await Tool.RunAsync("promtool", "check", "rules", folder.Write("queries.yml", rules.ToString()));

        Assert.Contains($"SUCCESS: {queries.Count} rules found", output, StringComparison.Ordinal);
    }

    [ToolFact("promtool", "prometheus")]
    public async Task Every_query_finds_data_in_what_the_programs_show()
    {
        await using var server = await StartAsync();
        var silent = DashboardQuery.All().ToList();

        // Rules build on each other, and rates need a second scrape: what is silent is asked again.
        for (var attempt = 0; attempt < 20 && silent.Count > 0; attempt++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            var asked = silent;
            silent = [];
            foreach (var query in asked)
            {
                if ((await server.QueryAsync(query.Expression)).Count == 0)
                    silent.Add(query);
            }
        }

        Assert.True(silent.Count == 0, string.Join('\n', silent.Select(query => $"{query.Place}: {query.Expression}")));
        // "or vector(0)" always has an answer: each metric by itself has to be one that some program shows.
        foreach (var query in DashboardQuery.All())
        {
            Assert.NotEmpty(query.Metrics);
            foreach (var metric in query.Metrics)
            {
                var series = await server.QueryAsync($"last_over_time({metric}[1h])");
                Assert.True(series.Count > 0, $"{query.Place} names {metric}, which nothing shows");
            }
        }
    }

    [Fact]
    public void Samples_say_which_program_they_are_of()
    {
        var files = SampleFile.All(Samples);

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.StartsWith("# ", file.Header, StringComparison.Ordinal));
        // A metric is one program's: two files that show the same would hide that a query means only one of them.
        var twice = files.SelectMany(file => file.Metrics).CountBy(metric => metric).Where(count => count.Value > 1);
        Assert.Empty(twice);
    }

    /// <summary>With the repository's rules, the samples as its past, and itself as the one target that is scraped in earnest.</summary>
    private static async Task<PrometheusServer> StartAsync()
    {
        using var folder = new TemporaryFolder();
        var history = folder.Write("history", SampleFile.History(SampleFile.All(Samples), DateTimeOffset.UtcNow));
        var rules = Directory.EnumerateFiles(Rules, "*.yml").ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        var server = await PrometheusServer.StartAsync(
            $"""
            global:
              scrape_interval: 1s
              evaluation_interval: 1s
            rule_files: [{string.Join(", ", rules.Keys)}]
            # Alerts go nowhere that takes them, which is enough to be counted.
            alerting:
              alertmanagers:
                - file_sd_configs:
                    - files: [itself.yml]
            scrape_configs:
              - job_name: kube-prometheus-stack-prometheus
                file_sd_configs:
                  - files: [itself.yml]
            """, rules, history);
        server.Write("itself.yml", $"""
            - targets: ["127.0.0.1:{server.Port}"]
              labels:
                namespace: monitoring
                pod: prometheus-kube-prometheus-stack-prometheus-0
            """);
        return server;
    }
}
