using GoCenter.Components.Observability.Alerting;

namespace GoCenter.Tests.Stacks.Settings;

/// <summary>Every bad input to alerts, remote write and legacy hosts, with the whole of what is said about it.</summary>
public class AlertSettingsTests
{
    private const string Page = "{ severity: page, receiver: mail, repeat: 12h }";
    private const string Ticket = "{ severity: ticket, receiver: mail, repeat: 1d }";
    private const string Info = "{ severity: info, receiver: mail, repeat: 1d }";

    [Fact]
    public void Reads_routes_in_order()
    {
        var alerts = GoodSettings.Read(GoodSettings.Yaml).OrThrow().Observability.Alerts;

        Assert.Equal(
            [
                new AlertRoute(AlertSeverity.Page, AlertReceiver.Mail, "12h"),
                new AlertRoute(AlertSeverity.Ticket, AlertReceiver.Mail, "1d"),
                new AlertRoute(AlertSeverity.Info, AlertReceiver.Mail, "1d"),
            ],
            alerts.Routes.AsEnumerable());
        Assert.Equal([AlertReceiver.Mail], alerts.ToArgs().Receivers.AsEnumerable());
    }

    [Fact]
    public void Reads_hosts_outside_the_cluster()
    {
        var target = Assert.Single(GoodSettings.Read(
            $"{GoodSettings.Yaml}\n  gocenter:legacyTargets: [{{ name: db1, address: 10.1.2.3:9187 }}]")
                .OrThrow().Observability.LegacyTargets);

        Assert.Equal(("db1", "10.1.2.3:9187", "http", "/metrics"), (target.Name, target.Address.ToString(), target.Scheme, target.Path));
    }

    [Theory]
    [InlineData(
        Ticket,
        "{ severity: warning, receiver: mail, repeat: 1d }",
        "Pulumi.test.yaml:68: gocenter:alertRoutes[1].severity is \"warning\"; allowed is page, ticket or info.")]
    [InlineData(
        Ticket,
        "{ severity: ticket, receiver: mail, repeat: daily }",
        "Pulumi.test.yaml:68: gocenter:alertRoutes[1].repeat is \"daily\"; allowed is a duration such as 10d, 6h or 1h30m.")]
    [InlineData(
        Ticket,
        "{ severity: ticket, receiver: chat, repeat: 1d }",
        "Pulumi.test.yaml:68: gocenter:alertRoutes[1].receiver is \"chat\"; allowed is pager, slack or mail.")]
    [InlineData(
        Page,
        "{ severity: page, receiver: pager, repeat: 1d }",
        "Pulumi.test.yaml:67: gocenter:alertRoutes[0].receiver is \"pager\"; allowed is a receiver that the environment has: mail; pager comes with pagerProvider.")]
    [InlineData(
        Ticket,
        "{ severity: ticket, receiver: slack, repeat: 1d }",
        "Pulumi.test.yaml:68: gocenter:alertRoutes[1].receiver is \"slack\"; allowed is a receiver that the environment has: mail; slack comes with alertSlackChannel.")]
    [InlineData(
        Ticket,
        "{ severity: page, receiver: mail, repeat: 1d }",
        "Pulumi.test.yaml:68: gocenter:alertRoutes[1].receiver is \"mail\"; allowed is a receiver that no route of severity page before has.")]
    [InlineData(
        "    - " + Info,
        "",
        "Pulumi.test.yaml:66: gocenter:alertRoutes has no route of severity info; allowed is at least one for each of page, ticket and info.")]
    [InlineData(
        "    - " + Ticket,
        "",
        "Pulumi.test.yaml:66: gocenter:alertRoutes has no route of severity ticket; allowed is at least one for each of page, ticket and info.")]
    [InlineData(
        "gocenter:alertMailTo: platform@example.com",
        "gocenter:alertMailTo: \"\"",
        "Pulumi.test.yaml:67: gocenter:alertRoutes[0].receiver is \"mail\"; allowed is a receiver that the environment has: none yet; mail comes with alertMailTo.",
        "Pulumi.test.yaml:68: gocenter:alertRoutes[1].receiver is \"mail\"; allowed is a receiver that the environment has: none yet; mail comes with alertMailTo.",
        "Pulumi.test.yaml:69: gocenter:alertRoutes[2].receiver is \"mail\"; allowed is a receiver that the environment has: none yet; mail comes with alertMailTo.")]
    [InlineData(
        "alertMailServer: smtp.example.com:587",
        "alertMailServer: smtp.example.com",
        "Pulumi.test.yaml:65: gocenter:alertMailServer is \"smtp.example.com\"; allowed is nothing, or a host and a port, such as 10.128.0.5:9100 or db.example.com:9187.")]
    [InlineData(
        "alertMailTo: platform@example.com",
        "alertMailTo: platform",
        "Pulumi.test.yaml:63: gocenter:alertMailTo is \"platform\"; allowed is nothing, or an e-mail address such as platform@example.com.")]
    [InlineData(
        "alertMailFrom: alerts@example.com",
        "alertMailFrom: alerts@localhost",
        "Pulumi.test.yaml:64: gocenter:alertMailFrom is \"alerts@localhost\"; allowed is nothing, or an e-mail address such as platform@example.com.")]
    [InlineData(
        "alertMailServer: smtp.example.com:587",
        "alertMailServer: \"\"",
        "Pulumi.test.yaml:65: gocenter:alertMailServer is \"\"; allowed is a host and a port, because alertMailTo is platform@example.com.")]
    [InlineData(
        "alertMailFrom: alerts@example.com",
        "alertMailFrom: \"\"",
        "Pulumi.test.yaml:64: gocenter:alertMailFrom is \"\"; allowed is an e-mail address, because alertMailTo is platform@example.com.")]
    public void Says_what_is_wrong(string good, string bad, params string[] faults) =>
        Assert.Equal(faults, GoodSettings.FaultsOf(GoodSettings.With(good, bad)));

    [Theory]
    [InlineData("pagerProvider: victorops", "pagerProvider is \"victorops\"; allowed is pagerduty, opsgenie or none.")]
    [InlineData(
        "alertSlackChannel: alerts",
        "alertSlackChannel is \"alerts\"; allowed is nothing, or a channel of Slack such as #alerts, of 1 to 80 lower-case letters, digits, hyphens and underscores after the #.")]
    [InlineData("pagerKey: hunter2", "pagerKey is [secret] in plain text; allowed is what pulumi config set --secret pagerKey writes.")]
    [InlineData(
        "alertSlackWebhook: https://hooks.slack.example/x",
        "alertSlackWebhook is [secret] in plain text; allowed is what pulumi config set --secret alertSlackWebhook writes.")]
    [InlineData(
        "alertMailUser: two words",
        "alertMailUser is \"two words\"; allowed is nothing, or a name of 1 to 128 characters without spaces and quotes.")]
    [InlineData(
        "alertMailPassword: hunter2",
        "alertMailPassword is [secret] in plain text; allowed is what pulumi config set --secret alertMailPassword writes.")]
    [InlineData("alertHeartbeatUrl: https://example.com/me", "alertHeartbeatUrl is [secret] in plain text; allowed is what pulumi config set --secret alertHeartbeatUrl writes.")]
    [InlineData(
        "remoteWriteUrl: http://metrics.example.com/push",
        "remoteWriteUrl is \"http://metrics.example.com/push\"; allowed is nothing, or an https address without spaces and quotes, such as https://proxy.golang.org.")]
    [InlineData(
        "remoteWriteUser: a'b",
        "remoteWriteUser is \"a'b\"; allowed is nothing, or a name of 1 to 128 characters without spaces and quotes.")]
    [InlineData(
        "remoteWritePassword: hunter2",
        "remoteWritePassword is [secret] in plain text; allowed is what pulumi config set --secret remoteWritePassword writes.")]
    [InlineData("remoteWriteUser: writer", "remoteWriteUser is \"writer\"; allowed is nothing, until remoteWriteUrl says where to sign in.")]
    [InlineData(
        "legacyTargets: [{ name: db1, address: 10.1.2.3 }]",
        "legacyTargets[0].address is \"10.1.2.3\"; allowed is a host and a port, such as 10.128.0.5:9100 or db.example.com:9187.")]
    [InlineData(
        "legacyTargets: [{ name: db1, address: '10.1.2.3:99999' }]",
        "legacyTargets[0].address is \"10.1.2.3:99999\"; allowed is a host and a port, such as 10.128.0.5:9100 or db.example.com:9187.")]
    [InlineData(
        "legacyTargets: [{ name: db1, address: '10.1.2.300:80' }]",
        "legacyTargets[0].address is \"10.1.2.300:80\"; allowed is a host and a port, such as 10.128.0.5:9100 or db.example.com:9187.")]
    [InlineData(
        "legacyTargets: db1",
        "legacyTargets is \"db1\"; allowed is a list of hosts with name, address and optionally scheme and path.")]
    [InlineData(
        "legacyTargets: [{ name: DB1, address: 'a:1' }]",
        "legacyTargets[0].name is \"DB1\"; allowed is a name of 1 to 63 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen.")]
    [InlineData(
        "legacyTargets: [{ name: db1, address: 'a:1', port: 80 }]",
        "legacyTargets[0].port is not a known key; allowed are name, address, scheme, path.")]
    [InlineData("legacyTargets: [{ name: db1, address: 'a:1', scheme: ftp }]", "legacyTargets[0].scheme is \"ftp\"; allowed is http or https.")]
    [InlineData(
        "legacyTargets: [{ name: db1, address: 'a:1', path: metrics }]",
        "legacyTargets[0].path is \"metrics\"; allowed is a path that begins with / and has neither spaces nor quotes, such as /metrics.")]
    [InlineData(
        "legacyTargets: [{ name: a, address: 'a:1' }, { name: a, address: 'b:1' }]",
        "legacyTargets[1].name is \"a\"; allowed is a name that no target before has.")]
    public void Says_what_is_wrong_with_what_may_be_left_out(string line, string fault) =>
        Assert.Equal([$"Pulumi.test.yaml:70: gocenter:{fault}"], GoodSettings.FaultsOf($"{GoodSettings.Yaml}\n  gocenter:{line}"));

    [Fact]
    public void A_disk_too_small_for_Prometheus_is_refused() => Assert.Equal(
        ["Pulumi.test.yaml:47: gocenter:metricsStorage is \"512Mi\"; allowed is 1Gi or more, because the write-ahead log has to fit beside a block or two."],
        GoodSettings.FaultsOf(GoodSettings.With("metricsStorage: 20Gi", "metricsStorage: 512Mi")));
}
