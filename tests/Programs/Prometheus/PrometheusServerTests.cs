using System.Globalization;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Prometheus;

/// <summary>The server that other tests stand on.</summary>
public sealed class PrometheusServerTests
{
    private const string Rules =
        """
        groups:
          - name: sums
            rules:
              - record: job:requests:max1h
                expr: sum by (job) (max_over_time(requests_total[1h]))
        """;

    [ToolFact("prometheus", "promtool")]
    public async Task Knows_samples_of_the_past_and_computes_rules_from_them()
    {
        using var folder = new TemporaryFolder();
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var samples = Enumerable.Range(0, 40).Select(step =>
            string.Create(CultureInfo.InvariantCulture, $"requests_total{{job=\"a\"}} {step * 30} {now - ((39 - step) * 15)}\n"));
        var history = folder.Write("history", "# TYPE requests counter\n" + string.Concat(samples) + "# EOF\n");

        await using var server = await PrometheusServer.StartAsync(
            "global: {evaluation_interval: 1s}\nrule_files: [rules.yml]\n",
            new Dictionary<string, string> { ["rules.yml"] = Rules },
            history);

        await server.EventuallyAsync(async () => await server.ValueAsync("job:requests:max1h") is not null);
        Assert.Equal(39 * 30, await server.ValueAsync("job:requests:max1h"));
    }

    [ToolFact("prometheus")]
    public async Task Reads_its_targets_and_its_configuration_again()
    {
        await using var server = await PrometheusServer.StartAsync(
            "global: {scrape_interval: 1s}\nscrape_configs: [{job_name: here, file_sd_configs: [{files: [targets.json]}]}]\n");
        Assert.Null(await server.ValueAsync("up"));

        server.Write("targets.json", $"[{{\"targets\": [\"127.0.0.1:{server.Port}\"]}}]");
        await server.EventuallyAsync(async () => await server.ValueAsync("up") == 1);

        server.Write("prometheus.yml", "scrape_configs: []\n");
        await server.ReloadAsync();
        Assert.Equal(0, (await server.AskAsync("targets")).GetProperty("activeTargets").GetArrayLength());
    }
}
