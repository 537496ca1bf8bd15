using System.Text.Json;
using GoCenter.Components.Observability;
using GoCenter.Tests.Programs.Prometheus;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Alerting;

/// <summary>
/// From a program that stops to the message that somebody reads, and to the one that says it is over: prod's scrape jobs, rules and routing
/// in real servers, sixty times as fast.
/// </summary>
public sealed class AlertDeliveryTests
{
    private const int Faster = 60;

    [Support.ToolFact("prometheus", "prometheus-alertmanager", "busybox")]
    public async Task A_stopped_target_is_told_of_once_and_so_is_its_return()
    {
        using var folder = new TemporaryFolder();
        await using var messages = new Messages();
        folder.Write("slack-webhook", $"{messages.Address}/slack");
        folder.Write("pager-key", "a-routing-key");
        folder.Write("mail-password", "unused");
        var routing = AlertmanagerFile.PagingTo(AlertmanagerFile.Here(AlertmanagerFile.Of("prod"), folder.Path), $"{messages.Address}/pager");
        folder.Write("alertmanager.yml", AlertmanagerFile.Faster(routing, Faster));
        await using var alertmanager = await AlertmanagerServer.StartAsync(folder);

        var port = LoopbackPort.Free();
        var pod = ScrapeFile.Pod("athens-1", $"127.0.0.1:{port}", port, annotations: [("scrape", "true"), ("port", $"{port}")]);
        var files = new Dictionary<string, string>
        {
            ["pods.json"] = ScrapeFile.Pods(pod),
            ["rules-nodes.yml"] = AlertmanagerFile.Faster(Repository.ReadText("components/Observability/rules/nodes.yml"), Faster),
            ["rules-public-urls.yml"] = AlertmanagerFile.Faster(Repository.ReadText("components/Observability/rules/public_urls.yml"), Faster),
        };
        var exporter = Exporter(port);
        await using var prometheus = await PrometheusServer.StartAsync(
            ScrapeFile.Of("gocenter-prod", alertmanager.Port, new LegacyTarget("db1", $"127.0.0.1:{port}")), files);
        await prometheus.EventuallyAsync(async () => await prometheus.ValueAsync("sum(up)") == 2);
        Assert.Equal(1, await prometheus.ValueAsync("answers_total{job=\"annotated-pods\", pod=\"athens-1\"}"));
        Assert.Empty(messages.At("/slack"));

        await exporter.DisposeAsync();
        await prometheus.EventuallyAsync(() => Task.FromResult(messages.At("/pager").Count > 0 && InstanceDown(messages).Count > 0));
        // Long enough for several rounds of the group, in which an alert that goes on is not told again.
        await Task.Delay(TimeSpan.FromMinutes(15) / Faster);
        Assert.Equal(["FIRING: InstanceDown in gocenter-prod"], InstanceDown(messages));
        Assert.Equal(["trigger a-routing-key LegacyHostDown in gocenter-prod: A host outside the cluster does not answer"], Pages(messages));

        await using var again = Exporter(port);
        await prometheus.EventuallyAsync(() => Task.FromResult(messages.At("/pager").Count > 1 && InstanceDown(messages).Count > 1));
        await Task.Delay(TimeSpan.FromMinutes(15) / Faster);
        Assert.Equal(["FIRING: InstanceDown in gocenter-prod", "RESOLVED: InstanceDown in gocenter-prod"], InstanceDown(messages));
        Assert.Equal(["trigger", "resolve"], Pages(messages).Select(page => page.Split(' ')[0]));
        Assert.Single(messages.At("/pager").Select(page => page.GetProperty("dedup_key").GetString()).Distinct());
    }

    private static MetricsFile Exporter(int port) => new("# TYPE answers_total counter\nanswers_total 1\n", port);

    private static List<string> InstanceDown(Messages messages) =>
        [.. messages.At("/slack").Select(Title).Where(title => title.Contains("InstanceDown", StringComparison.Ordinal))];

    private static string Title(JsonElement message) => message.GetProperty("attachments")[0].GetProperty("title").GetString()!;

    private static IEnumerable<string> Pages(Messages messages) => messages.At("/pager").Select(page =>
        $"{page.GetProperty("event_action").GetString()} {page.GetProperty("routing_key").GetString()} {(page.TryGetProperty("payload", out var payload)
            ? payload.GetProperty("summary").GetString() : "")}");
}
