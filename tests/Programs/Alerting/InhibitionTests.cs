using System.Net.Http.Json;
using System.Text.Json;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Alerting;

/// <summary>What a real Alertmanager does not tell, because somebody has been told of the cause.</summary>
public sealed class InhibitionTests
{
    /// <summary>Tenths of a second that a no has to last.</summary>
    private const int Patience = 15;

    private static readonly HttpClient Client = new();

    // Cause, consequence, and whether the consequence is kept back.
    private static readonly (string Cause, string Consequence, bool IsKeptBack)[] Cases =
    [
        ("alertname=Disk severity=page cluster=prod", "alertname=Disk severity=ticket cluster=prod", true),
        ("alertname=Disk severity=page cluster=prod", "alertname=Disk severity=ticket cluster=dev", false),
        ("alertname=Disk severity=page cluster=prod", "alertname=Other severity=ticket cluster=prod", false),
        ("alertname=Disk severity=ticket cluster=prod", "alertname=Disk severity=page cluster=prod", false),
        ("alertname=StoreGone severity=page level=cause part=proxy cluster=prod", "alertname=Burn severity=page level=symptom part=proxy cluster=prod", true),
        ("alertname=StoreGone severity=page level=cause part=proxy cluster=prod", "alertname=Burn severity=page level=symptom part=logs cluster=prod", false),
        ("alertname=StoreGone severity=page level=cause cluster=prod", "alertname=Burn severity=page level=symptom cluster=prod", false),
        ("alertname=ModuleStoreUnreachable severity=page cluster=prod", "alertname=PublicUrlDown severity=page address=proxy cluster=prod", true),
        ("alertname=ModuleStoreUnreachable severity=page cluster=prod-serving", "alertname=PublicUrlDown severity=page address=proxy cluster=prod", false),
        ("alertname=ModuleStoreUnreachable severity=page cluster=prod", "alertname=PublicUrlDown severity=page address=grafana cluster=prod", false),
        ("alertname=PublicUrlDown severity=page address=proxy cluster=prod", "alertname=ProxyErrorBudgetBurn severity=page proxy=athens cluster=prod", true),
        ("alertname=PublicUrlDown severity=page address=web cluster=prod", "alertname=ProxyErrorBudgetBurn severity=page proxy=athens cluster=prod", false),
        ("alertname=PublicUrlDown severity=page address=proxy cluster=prod", "alertname=ProxyErrorBudgetBurn severity=page proxy=athens-payments cluster=prod", false),
        ("alertname=NodeNotReady severity=ticket node=n1 cluster=prod", "alertname=InstanceDown severity=ticket job=web node=n1 cluster=prod", true),
        ("alertname=NodeNotReady severity=ticket node=n1 cluster=prod", "alertname=InstanceDown severity=ticket job=web node=n2 cluster=prod", false),
        ("alertname=NodeNotReady severity=ticket node=n1 cluster=prod", "alertname=PublicUrlDown severity=page cluster=prod", false),
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
        // A moment passes until it has looked at a new alert, and another until it knows the cause: the answer may turn from no to yes.
        var isSeen = false;
        for (var patience = Patience; !isSeen || patience > 0; patience--)
        {
            if (patience < -100)
                throw new InvalidOperationException($"{alert} was not looked at in time; the log:\n{alertmanager.Log}");
            using var alerts = JsonDocument.Parse(await Client.GetStringAsync(new Uri($"http://127.0.0.1:{alertmanager.Port}/api/v2/alerts")));
            var status = alerts.RootElement.EnumerateArray()
                .Where(found => found.GetProperty("labels").EnumerateObject().ToDictionary(label => label.Name, label => label.Value.GetString()!) is var own
                    && own.Count == labels.Count && labels.All(label => own.GetValueOrDefault(label.Key) == label.Value))
                .Select(found => found.GetProperty("status").Clone())
                .FirstOrDefault();
            isSeen = status.ValueKind == JsonValueKind.Object && status.GetProperty("state").GetString() != "unprocessed";
            if (isSeen && status.GetProperty("inhibitedBy").GetArrayLength() > 0)
                return true;
            await Task.Delay(100);
        }

        return false;
    }

    private static Dictionary<string, string> LabelsOf(string alert) =>
        alert.Split(' ').Select(label => label.Split('=')).ToDictionary(parts => parts[0], parts => parts[1]);
}
