using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Alerting;

/// <summary>What a real Alertmanager does not tell, because somebody has been told of the cause.</summary>
public sealed class InhibitionTests
{
    private static readonly HttpClient Client = new();

    // Cause, consequence, and whether the consequence is kept back.
    private static readonly (string Cause, string Consequence, bool IsKeptBack)[] Cases =
    [
        ("alertname=Disk severity=page cluster=prod", "alertname=Disk severity=ticket cluster=prod", true),
        ("alertname=Disk severity=page cluster=prod", "alertname=Disk severity=ticket cluster=dev", false),
        ("alertname=Disk severity=page cluster=prod", "alertname=Other severity=ticket cluster=prod", false),
        ("alertname=Disk severity=ticket cluster=prod", "alertname=Disk severity=page cluster=prod", false),
        ("alertname=Disk severity=page namespace=a persistentvolumeclaim=one cluster=prod", "alertname=Disk severity=ticket namespace=a persistentvolumeclaim=one cluster=prod", true),
        ("alertname=Disk severity=page namespace=a persistentvolumeclaim=one cluster=prod", "alertname=Disk severity=ticket namespace=a persistentvolumeclaim=two cluster=prod", false),
        ("alertname=StoreGone severity=page level=cause part=proxy cluster=prod", "alertname=Burn severity=page level=symptom part=proxy cluster=prod", true),
        ("alertname=StoreGone severity=page level=cause part=proxy cluster=prod", "alertname=Burn severity=page level=symptom part=proxy proxy=athens cluster=prod", true),
        ("alertname=StoreGone severity=page level=cause part=proxy proxy=athens-payments cluster=prod", "alertname=Burn severity=page level=symptom part=proxy proxy=athens-payments cluster=prod", true),
        ("alertname=StoreGone severity=page level=cause part=proxy proxy=athens-payments cluster=prod", "alertname=Burn severity=page level=symptom part=proxy proxy=athens cluster=prod", false),
        ("alertname=StoreGone severity=page level=cause part=proxy cluster=prod", "alertname=Burn severity=page level=symptom part=logs cluster=prod", false),
        ("alertname=StoreGone severity=page level=cause cluster=prod", "alertname=Burn severity=page level=symptom cluster=prod", false),
        ("alertname=ModuleStoreUnreachable severity=page proxy=athens cluster=prod", "alertname=PublicUrlDown severity=page address=proxy cluster=prod", true),
        ("alertname=ModuleStoreUnreachable severity=page proxy=athens cluster=prod-serving", "alertname=PublicUrlDown severity=page address=proxy cluster=prod", false),
        ("alertname=ModuleStoreUnreachable severity=page proxy=athens cluster=prod", "alertname=PublicUrlDown severity=page address=grafana cluster=prod", false),
        ("alertname=ModuleStoreUnreachable severity=page proxy=athens-payments cluster=prod", "alertname=PublicUrlDown severity=page address=proxy cluster=prod", false),
        ("alertname=ModuleStoreUnreachable severity=page proxy=athens cluster=prod", "alertname=QueueStalled severity=ticket level=symptom part=module-proxy cluster=prod", true),
        ("alertname=ModuleStoreUnreachable severity=page proxy=athens-payments cluster=prod", "alertname=QueueStalled severity=ticket level=symptom part=module-proxy cluster=prod", false),
        ("alertname=PublicUrlDown severity=page address=proxy cluster=prod", "alertname=ProxyErrorBudgetBurn severity=page proxy=athens cluster=prod", true),
        ("alertname=PublicUrlDown severity=page address=web cluster=prod", "alertname=ProxyErrorBudgetBurn severity=page proxy=athens cluster=prod", false),
        ("alertname=PublicUrlDown severity=page address=proxy cluster=prod", "alertname=ProxyErrorBudgetBurn severity=page proxy=athens-payments cluster=prod", false),
        ("alertname=NodeNotReady severity=ticket node=n1 cluster=prod", "alertname=InstanceDown severity=ticket job=web node=n1 cluster=prod", true),
        ("alertname=NodeNotReady severity=ticket node=n1 cluster=prod", "alertname=InstanceDown severity=ticket job=web node=n2 cluster=prod", false),
        ("alertname=NodeNotReady severity=ticket node=n1 cluster=prod", "alertname=PublicUrlDown severity=page cluster=prod", false),
        ("alertname=NodeNotReady severity=ticket node=n1 cluster=prod", "alertname=VolumeFillingUp severity=page node=n1 cluster=prod", false),
        ("alertname=InstanceDown severity=ticket job=node-exporter node=n1 cluster=prod", "alertname=InstanceDown severity=ticket job=web node=n1 cluster=prod", true),
        ("alertname=InstanceDown severity=ticket job=web node=n1 cluster=prod", "alertname=InstanceDown severity=ticket job=node-exporter node=n1 cluster=prod", false),
    ];

    [ToolFact("prometheus-alertmanager")]
    public async Task One_cause_is_told_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("alertmanager.yml", AlertmanagerFile.Here(AlertmanagerFile.Of("prod"), folder.Path));
        await using var alertmanager = await AlertmanagerServer.StartAsync(folder);
        var results = new List<(string, string, bool)>();
        foreach (var (cause, consequence, _) in Cases)
        {
            await SendAsync(alertmanager, [cause, consequence], ended: false);
            // Causes are looked at one after the other: once the last of them is known to be one, the answer to the others stands.
            string[] last = [$"alertname=Last severity=page cluster=case-{results.Count}", $"alertname=Last severity=ticket cluster=case-{results.Count}"];
            await SendAsync(alertmanager, last, ended: false);
            var watch = Stopwatch.StartNew();
            while (!await IsKeptBackAsync(alertmanager, last[1]))
            {
                Assert.True(watch.Elapsed < Eventually.Patience, $"{cause} was not looked at in time; the log:\n{alertmanager.Log}");
                await Task.Delay(50);
            }

            results.Add((cause, consequence, await IsKeptBackAsync(alertmanager, consequence)));
            // The next case begins with none.
            await SendAsync(alertmanager, [cause, consequence], ended: true);
        }

        Assert.Equal(Cases, results);
    }

    private static async Task SendAsync(AlertmanagerServer alertmanager, string[] alerts, bool ended)
    {
        var now = DateTimeOffset.UtcNow;
        using var answer = await Client.PostAsJsonAsync(
            new Uri($"http://127.0.0.1:{alertmanager.Port}/api/v2/alerts"),
            alerts.Select(alert => new { labels = LabelsOf(alert), startsAt = now.AddMinutes(-1), endsAt = ended ? now : now.AddMinutes(5) }));
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<bool> IsKeptBackAsync(AlertmanagerServer alertmanager, string alert)
    {
        var labels = LabelsOf(alert);
        using var alerts = JsonDocument.Parse(await Client.GetStringAsync(new Uri($"http://127.0.0.1:{alertmanager.Port}/api/v2/alerts")));
        var status = Assert.Single(alerts.RootElement.EnumerateArray(), found => IsOf(found.GetProperty("labels"), labels)).GetProperty("status");
        return status.GetProperty("inhibitedBy").GetArrayLength() > 0;
    }

    private static bool IsOf(JsonElement found, Dictionary<string, string> labels) =>
        found.EnumerateObject().Count() == labels.Count
        && labels.All(label => found.TryGetProperty(label.Key, out var value) && value.GetString() == label.Value);

    private static Dictionary<string, string> LabelsOf(string alert) =>
        alert.Split(' ').Select(label => label.Split('=')).ToDictionary(parts => parts[0], parts => parts[1]);
}
