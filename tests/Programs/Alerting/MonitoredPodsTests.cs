using GoCenter.Cli.Inventories;
using GoCenter.Tests.Programs.Prometheus;
using GoCenter.Tests.Stacks;
using GoCenter.Tests.Stacks.Network;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Alerting;

/// <summary>What Prometheus makes of an environment's PodMonitors and pods, beside the job for annotated ones.</summary>
public sealed class MonitoredPodsTests
{
    [ToolFact("prometheus")]
    public async Task Each_pod_of_ours_is_one_target_with_the_labels_that_queries_know()
    {
        var inventory = new Inventory((await ScrapesTests.GraphOf("dev", ["payments"])).Of("gocenter"));
        var pods = inventory.Workloads.SelectMany(workload => OperatorJobs.Pods(workload, $"{workload.Name}-1", "node-1"))
            // A pod that is over has nothing to say, and one of somebody else asks by itself.
            .Concat(OperatorJobs.Pods(inventory.Workloads.Single(workload => workload.Name == "workers"), "workers-2", "node-2", "Succeeded"))
            .Append(ScrapeFile.Pod("other-1", "127.0.0.1:8081", 8081, annotations: [("scrape", "true"), ("port", "8081")]));

        await using var server = await PrometheusServer.StartAsync(
            Configuration(inventory), new Dictionary<string, string> { ["pods.json"] = ScrapeFile.Pods([.. pods]) });
        await server.EventuallyAsync(
            async () => (await server.AskAsync("targets")).GetProperty("activeTargets").GetArrayLength() >= 9);

        Assert.Equal(
            [
                "http://127.0.0.1:3000/metrics app=athens,instance=127.0.0.1:3000,job=athens,namespace=modules,node=node-1,pod=athens-1",
                "http://127.0.0.1:3000/metrics app=athens,instance=127.0.0.1:3000,job=athens,namespace=modules,node=node-1,pod=athens-anchor-1",
                "http://127.0.0.1:3000/metrics app=athens-payments,instance=127.0.0.1:3000,job=athens-payments,namespace=modules,node=node-1,pod=athens-payments-1",
                "http://127.0.0.1:3000/metrics app=athens-payments,instance=127.0.0.1:3000,job=athens-payments,namespace=modules,node=node-1,pod=athens-payments-anchor-1",
                "http://127.0.0.1:8080/metrics app=web,instance=127.0.0.1:8080,job=web,namespace=modules,node=node-1,pod=web-1",
                "http://127.0.0.1:8080/metrics app=web,instance=127.0.0.1:8080,job=web,namespace=modules,node=node-1,pod=web-anchor-1",
                "http://127.0.0.1:8081/metrics app=other,instance=127.0.0.1:8081,job=annotated-pods,namespace=modules,node=node-1,pod=other-1",
                "http://127.0.0.1:9102/metrics app=discovery,instance=127.0.0.1:9102,job=discovery,namespace=modules,node=node-1,pod=discovery-1",
                "http://127.0.0.1:9102/metrics app=workers,instance=127.0.0.1:9102,job=workers,namespace=modules,node=node-1,pod=workers-1",
            ],
            await server.TargetsAsync());
    }

    [ToolFact("promtool")]
    public async Task The_monitors_are_what_Prometheus_takes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pods.json", "[]");
        var configuration = folder.Write("prometheus.yml", Configuration(new Inventory((await ScrapesTests.GraphOf("prod", ["payments"])).Of("gocenter"))));

        Assert.Contains("SUCCESS", await Tool.RunAsync("promtool", "check", "config", configuration), StringComparison.Ordinal);
    }

    private static string Configuration(Inventory inventory) => ScrapeFile.Of("gocenter-test", 9)
        + string.Concat(inventory.Objects.OfType("monitoring.coreos.com/PodMonitor").Select(OperatorJobs.Of));
}
