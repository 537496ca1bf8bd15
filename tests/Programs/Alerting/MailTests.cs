using System.Net.Http.Json;
using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Alerting;

/// <summary>The mail that a real Alertmanager writes.</summary>
public sealed class MailTests
{
    private static readonly HttpClient Client = new();

    [ToolFact("prometheus-alertmanager")]
    public async Task A_mail_says_what_is_wrong_and_leads_to_the_runbook()
    {
        using var folder = new TemporaryFolder();
        await using var mailbox = new Mailbox();
        // The mail server here speaks no TLS.
        var routing = AlertmanagerFile.Of("dev", "alertMailUser: alerts", "alertMailUser: \"\"")
            .Replace("smtp.example.com:587", mailbox.Address, StringComparison.Ordinal)
            .Replace("require_tls: true", "require_tls: false", StringComparison.Ordinal);
        folder.Write("alertmanager.yml", AlertmanagerFile.Faster(AlertmanagerFile.Here(routing, folder.Path), times: 60));
        await using var alertmanager = await AlertmanagerServer.StartAsync(folder);

        using var answer = await Client.PostAsJsonAsync(new Uri($"http://127.0.0.1:{alertmanager.Port}/api/v2/alerts"), new[]
        {
            Alert("athens-store", "40 MB are left of 10 GB, and it's less each hour."),
            Alert("athens-index", "Nothing is left of \"10 GB\"."),
        });
        answer.EnsureSuccessStatusCode();
        await Eventually.TrueAsync(() => Task.FromResult(mailbox.Mails.Count > 0), () => alertmanager.Log);

        var mail = mailbox.Mails[0].Replace("=\n", "", StringComparison.Ordinal);
        Assert.Contains("Subject: FIRING: VolumeFillingUp in gocenter-dev\n", mail, StringComparison.Ordinal);
        Assert.Contains("FIRING since 2026-11-20 08:00:00 UTC: A volume fills up\n40 MB are left of 10 GB, and it's less each hour.\n", mail, StringComparison.Ordinal);
        Assert.Contains("Nothing is left of \"10 GB\".\n", mail, StringComparison.Ordinal);
        Assert.Contains("What to do: https://example.com/docs/volumes.md\n", mail, StringComparison.Ordinal);
        // Neither a page nor an address of a server in the cluster.
        Assert.DoesNotContain("text/html", mail, StringComparison.Ordinal);
        Assert.DoesNotContain($":{alertmanager.Port}", mail, StringComparison.Ordinal);
    }

    private static object Alert(string claim, string description) => new
    {
        labels = new { alertname = "VolumeFillingUp", severity = "page", cluster = "gocenter-dev", persistentvolumeclaim = claim },
        annotations = new { summary = "A volume fills up", description, runbook_url = "https://example.com/docs/volumes.md" },
        startsAt = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero),
    };
}
