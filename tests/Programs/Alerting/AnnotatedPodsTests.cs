using GoCenter.Components.Observability;
using GoCenter.Tests.Programs.Prometheus;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Alerting;

/// <summary>What Prometheus makes of what discovery says: which pods it scrapes, where, and under which labels.</summary>
public sealed class AnnotatedPodsTests
{
    [ToolFact("prometheus")]
    public async Task Scheme_path_and_port_are_those_that_a_pod_says()
    {
        var pods = ScrapeFile.Pods(
            ScrapeFile.Pod("athens-1", "127.0.0.1:3001", 3001, annotations: [("scrape", "true"), ("port", "3001")]),
            ScrapeFile.Pod("web-1", "127.0.0.1:8443", 8443, annotations: [("scrape", "true"), ("port", "8443"), ("scheme", "https"), ("path", "/stats/metrics")]),
            // A port of the same pod that the annotation does not mean.
            ScrapeFile.Pod("web-1", "127.0.0.1:9999", 9999, annotations: [("scrape", "true"), ("port", "8443"), ("scheme", "https"), ("path", "/stats/metrics")]),
            // Pods that do not ask for it, say no, have ended, or ask for something that is no scheme.
            ScrapeFile.Pod("quiet-1", "127.0.0.1:3002", 3002),
            ScrapeFile.Pod("shy-1", "127.0.0.1:3003", 3003, annotations: [("scrape", "false"), ("port", "3003")]),
            ScrapeFile.Pod("job-1", "127.0.0.1:3004", 3004, phase: "Succeeded", annotations: [("scrape", "true"), ("port", "3004")]),
            // One that says no port, and has two; one that declares none, and says one.
            ScrapeFile.Pod("plain-1", "127.0.0.1:3007", 3007, annotations: [("scrape", "true")]),
            ScrapeFile.Pod("plain-1", "127.0.0.1:3008", 3008, annotations: [("scrape", "true")]),
            ScrapeFile.Pod("bare-1", "127.0.0.1", 0, annotations: [("scrape", "true"), ("port", "3009")]),
            ScrapeFile.Pod("odd-1", "127.0.0.1:3005", 3005, node: "node-2", annotations: [("scrape", "true"), ("port", "3005"), ("scheme", "ftp")]));
        var legacy = new LegacyTarget("db1", "127.0.0.1:3006", "https", "/pg");

        await using var server = await PrometheusServer.StartAsync(
            ScrapeFile.Of("gocenter-test", 9, legacy), new Dictionary<string, string> { ["pods.json"] = pods });
        await server.EventuallyAsync(
            async () => (await server.AskAsync("targets")).GetProperty("activeTargets").GetArrayLength() >= 7);

        Assert.Equal(
            [
                "http://127.0.0.1:3001/metrics app=athens,instance=127.0.0.1:3001,job=annotated-pods,namespace=modules,node=node-1,pod=athens-1",
                "http://127.0.0.1:3005/metrics app=odd,instance=127.0.0.1:3005,job=annotated-pods,namespace=modules,node=node-2,pod=odd-1",
                "http://127.0.0.1:3007/metrics app=plain,instance=127.0.0.1:3007,job=annotated-pods,namespace=modules,node=node-1,pod=plain-1",
                "http://127.0.0.1:3008/metrics app=plain,instance=127.0.0.1:3008,job=annotated-pods,namespace=modules,node=node-1,pod=plain-1",
                "http://127.0.0.1:3009/metrics app=bare,instance=127.0.0.1:3009,job=annotated-pods,namespace=modules,node=node-1,pod=bare-1",
                "https://127.0.0.1:3006/pg host=db1,instance=127.0.0.1:3006,job=legacy-hosts",
                "https://127.0.0.1:8443/stats/metrics app=web,instance=127.0.0.1:8443,job=annotated-pods,namespace=modules,node=node-1,pod=web-1",
            ],
            await server.TargetsAsync());
    }

    [ToolFact("promtool")]
    public async Task The_whole_configuration_is_one_that_Prometheus_takes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pods.json", "[]");
        var configuration = folder.Write("prometheus.yml", ScrapeFile.Of("gocenter-test", 9093, new LegacyTarget("db1", "10.1.2.3:9187"), new LegacyTarget("ci", "ci:9100", Path: "/m")));

        var output = await Tool.RunAsync("promtool", "check", "config", configuration);

        Assert.Contains("SUCCESS", output, StringComparison.Ordinal);
    }
}
