using GoCenter.Tests.Support;

namespace GoCenter.Tests.Programs.Alerting;

/// <summary>Who hears of what, as Alertmanager's own tool reads the configuration that is generated for each environment.</summary>
public sealed class AlertRoutingTests
{
    // Environment, labels of the alert, who hears of it.
    private static readonly (string Stack, string Labels, string Receivers)[] Cases =
    [
        ("dev", "alertname=PublicUrlDown severity=page", "mail"),
        ("dev", "alertname=InstanceDown severity=ticket job=athens", "mail"),
        ("dev", "alertname=Watchdog severity=none", "heartbeat"),
        ("dev", "alertname=RolloutRunning severity=info namespace=modules deployment=athens", "mail"),
        ("dev", "alertname=Remark severity=none", "nobody"),
        ("dev", "alertname=Foreign severity=critical", "mail"),
        ("dev", "alertname=Foreign", "mail"),
        ("prod", "alertname=PublicUrlDown severity=page", "pager,slack"),
        ("prod", "alertname=InstanceDown severity=ticket job=athens", "slack,mail"),
        ("prod", "alertname=Watchdog severity=none", "heartbeat"),
        ("prod", "alertname=RolloutRunning severity=info namespace=modules deployment=athens", "slack"),
        ("prod", "alertname=Remark severity=none", "nobody"),
        // A severity that somebody made up is still heard of.
        ("prod", "alertname=Foreign severity=critical", "slack"),
        ("prod", "alertname=Foreign", "slack"),
    ];

    [ToolFact("amtool")]
    public async Task Each_alert_reaches_whom_it_should()
    {
        using var folder = new TemporaryFolder();
        var told = new List<(string Stack, string Labels, string Receivers)>();
        foreach (var (stack, labels, _) in Cases)
        {
            var file = folder.Write($"{stack}.yml", AlertmanagerFile.Here(AlertmanagerFile.Of(stack), folder.Path));
            var output = await Tool.RunAsync("amtool", ["config", "routes", "test", $"--config.file={file}", .. labels.Split(' ')]);
            told.Add((stack, labels, output.Trim()));
        }

        Assert.Equal(Cases, told);
    }

    [ToolFact("amtool")]
    public async Task Nobody_is_paged_where_nobody_is_on_call()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("dev.yml", AlertmanagerFile.Here(AlertmanagerFile.Of("dev"), folder.Path));

        var routes = await Tool.RunAsync("amtool", "config", "routes", "show", $"--config.file={file}");

        Assert.Contains("mail", routes, StringComparison.Ordinal);
        Assert.DoesNotContain("pager", routes, StringComparison.Ordinal);
    }

    [ToolFact("amtool")]
    public async Task Every_choice_of_receivers_is_a_configuration_that_Alertmanager_takes()
    {
        using var folder = new TemporaryFolder();
        // Without a mailbox, and with a name that needs care in YAML.
        string[] configurations =
        [
            AlertmanagerFile.Of("dev"),
            AlertmanagerFile.Of("dev", "alertMailUser: alerts", "alertMailUser: \"\""),
            AlertmanagerFile.Of("dev", "alertMailTo: platform@example.com", "alertMailTo: o'brien@example.com"),
            AlertmanagerFile.Of("dev", "remoteWriteUrl: \"\"", "remoteWriteUrl: \"\"\n  gocenter:alertHeartbeatUrl: { secure: v1:x:y }"),
            AlertmanagerFile.Of("prod"),
            AlertmanagerFile.Of("prod", "pagerProvider: pagerduty", "pagerProvider: opsgenie"),
        ];

        for (var index = 0; index < configurations.Length; index++)
        {
            var file = folder.Write($"{index}.yml", AlertmanagerFile.Here(configurations[index], folder.Path));
            Assert.Contains("SUCCESS", await Tool.RunAsync("amtool", "check-config", file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_page_leads_to_its_runbook_and_not_to_an_address_inside_the_cluster() => Assert.Contains(
        "client_url: '{{ .CommonAnnotations.runbook_url }}'\n", AlertmanagerFile.Of("prod"), StringComparison.Ordinal);

    [Fact]
    public void No_credential_is_in_the_configuration()
    {
        var configuration = AlertmanagerFile.Of("prod", "remoteWriteUrl: \"\"", "remoteWriteUrl: \"\"\n  gocenter:alertHeartbeatUrl: { secure: v1:x:y }");

        Assert.DoesNotContain("[secret]", configuration, StringComparison.Ordinal);
        foreach (var key in new[] { "pager-key", "slack-webhook", "mail-password", "heartbeat-url" })
            Assert.Contains($"_file: /etc/alertmanager/secrets/alertmanager-credentials/{key}\n", configuration, StringComparison.Ordinal);
    }
}
