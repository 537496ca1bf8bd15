namespace GoCenter.Tests.Stacks.Settings;

/// <summary>Every bad input to metrics and dashboards, with the whole of what is said about it.</summary>
public class ObservabilitySettingsTests
{
    [Theory]
    [InlineData(
        "metricsRetention: 10d",
        "metricsRetention: ten days",
        "Pulumi.test.yaml:45: gocenter:metricsRetention is \"ten days\"; allowed is a duration such as 10d, 6h or 1h30m.")]
    [InlineData(
        "metricsRetention: 10d",
        "metricsRetention: 1h",
        "Pulumi.test.yaml:45: gocenter:metricsRetention is \"1h\"; allowed is 2h or longer, because Prometheus deletes whole blocks of two hours.")]
    [InlineData(
        "metricsRetention: 10d",
        "metricsRetention: 1h1d",
        "Pulumi.test.yaml:45: gocenter:metricsRetention is \"1h1d\"; allowed is a duration such as 10d, 6h or 1h30m.")]
    [InlineData(
        "metricsReplicas: 1",
        "metricsReplicas: 0",
        "Pulumi.test.yaml:46: gocenter:metricsReplicas is 0; allowed is a whole number of replicas from 1 to 10.")]
    [InlineData(
        "metricsStorage: 20Gi",
        "metricsStorage: lots",
        "Pulumi.test.yaml:47: gocenter:metricsStorage is \"lots\"; allowed is a Kubernetes quantity of storage above zero in whole bytes, such as 50Gi.")]
    [InlineData(
        "grafana.example.com",
        "proxy.example.com",
        "Pulumi.test.yaml:48: gocenter:grafanaHost is \"proxy.example.com\"; allowed is a host that nothing else uses; proxyHost is the same.")]
    [InlineData(
        "grafana.example.com",
        "grafana",
        "Pulumi.test.yaml:48: gocenter:grafanaHost is \"grafana\"; allowed is a host name in lower case with at least two labels, such as proxy.example.com.")]
    [InlineData(
        "grafanaHost: grafana.example.com",
        "grafanaHost: grafana.example.com\n  gocenter:repositoryUrl: http://git.example.com",
        "Pulumi.test.yaml:49: gocenter:repositoryUrl is \"http://git.example.com\"; allowed is an https address without spaces, quotes, a query or a slash at the end, such as https://git.example.com/gocenter/src/branch/main.")]
    [InlineData(
        "grafanaHost: grafana.example.com",
        "grafanaHost: grafana.example.com\n  gocenter:repositoryUrl: https://git.example.com/",
        "Pulumi.test.yaml:49: gocenter:repositoryUrl is \"https://git.example.com/\"; allowed is an https address without spaces, quotes, a query or a slash at the end, such as https://git.example.com/gocenter/src/branch/main.")]
    [InlineData(
        "grafanaHost: grafana.example.com",
        "grafanaHost: grafana.example.com\n  gocenter:repositoryUrl: https://git.example.com/?a=b",
        "Pulumi.test.yaml:49: gocenter:repositoryUrl is \"https://git.example.com/?a=b\"; allowed is an https address without spaces, quotes, a query or a slash at the end, such as https://git.example.com/gocenter/src/branch/main.")]
    [InlineData(
        "grafanaHost: grafana.example.com",
        "grafanaHost: grafana.example.com\n  gocenter:repositoryUrl: docs",
        "Pulumi.test.yaml:49: gocenter:repositoryUrl is \"docs\"; allowed is an https address without spaces, quotes, a query or a slash at the end, such as https://git.example.com/gocenter/src/branch/main.")]
    public void A_fault_says_where_it_is_what_was_found_and_what_is_allowed(string text, string instead, params string[] faults) =>
        Assert.Equal(faults, GoodSettings.FaultsOf(GoodSettings.With(text, instead)));

    [Theory]
    [InlineData("grafanaSsoClientId: hunter2",
        "gocenter:grafanaSsoClientId is \"hunter2\"; allowed is the client id of a Google OAuth client such as 1234567890-abc.apps.googleusercontent.com, or nothing.")]
    [InlineData("grafanaSsoAllowedDomains: [Example.com]",
        "gocenter:grafanaSsoAllowedDomains[0] is \"Example.com\"; allowed is a host name in lower case with at least two labels, such as proxy.example.com.")]
    [InlineData("grafanaSsoAllowedDomains: [example.com]",
        "gocenter:grafanaSsoClientId is \"\"; allowed is a client id, because grafanaSsoClientSecret or grafanaSsoAllowedDomains is set and does nothing without.")]
    [InlineData("grafanaSsoClientSecret: { secure: v1:c2VjcmV0:aGVsbG8 }",
        "gocenter:grafanaSsoClientId is \"\"; allowed is a client id, because grafanaSsoClientSecret or grafanaSsoAllowedDomains is set and does nothing without.")]
    [InlineData("grafanaSsoClientId: a.apps.googleusercontent.com",
        "gocenter:grafanaSsoClientSecret is \"\"; allowed is what pulumi config set --secret grafanaSsoClientSecret writes, because grafanaSsoClientId is set.",
        "gocenter:grafanaSsoAllowedDomains is an empty list; allowed is at least one domain, because grafanaSsoClientId is set and every Google account could sign in.")]
    public void Signing_in_to_Grafana_is_whole_or_not_at_all(string line, params string[] faults) => Assert.Equal(
        faults, GoodSettings.Read($"{GoodSettings.Yaml}\n  gocenter:{line}").Faults.Select(fault => fault.ToString().Split(": ", 2)[1]));

    [Theory]
    [InlineData("grafanaSsoClientSecret: hunter2",
        "grafanaSsoClientSecret is [secret] in plain text; allowed is what pulumi config set --secret grafanaSsoClientSecret writes.")]
    [InlineData("grafanaSsoAllowedDomains: example.com",
        "grafanaSsoAllowedDomains is \"example.com\"; allowed is a list of domains of Google accounts.")]
    [InlineData("logsArchive: sometimes", "logsArchive is \"sometimes\"; allowed is true or false.")]
    [InlineData("logsArchiveDays: 0", "logsArchiveDays is 0; allowed is a whole number of days from 1 to 3650.")]
    [InlineData("logsArchiveDays: 3651", "logsArchiveDays is 3651; allowed is a whole number of days from 1 to 3650.")]
    [InlineData("logsArchiveDays: a month", "logsArchiveDays is \"a month\"; allowed is a whole number of days from 1 to 3650.")]
    [InlineData("logsQueryDays: 0", "logsQueryDays is 0; allowed is a whole number of days from 1 to 24.")]
    [InlineData("logsQueryDays: 25", "logsQueryDays is 25; allowed is a whole number of days from 1 to 24.")]
    [InlineData("logsQueryDays: 1.5", "logsQueryDays is 1.5; allowed is a whole number of days from 1 to 24.")]
    [InlineData("slackWebhook: https://hooks.slack.example/services/hunter2",
        "slackWebhook is [secret] in plain text; allowed is what pulumi config set --secret slackWebhook writes.")]
    public void Says_what_is_wrong_with_what_may_be_left_out(string line, string fault) =>
        Assert.Equal([$"Pulumi.test.yaml:70: gocenter:{fault}"], GoodSettings.FaultsOf($"{GoodSettings.Yaml}\n  gocenter:{line}"));

    [Fact]
    public void Signing_in_to_Grafana_is_a_client_with_domains()
    {
        var read = GoodSettings.Read(
            $$"""
            {{GoodSettings.Yaml}}
              gocenter:grafanaSsoClientId: 1-a.apps.googleusercontent.com
              gocenter:grafanaSsoClientSecret: { secure: v1:c2VjcmV0:aGVsbG8 }
              gocenter:grafanaSsoAllowedDomains: [example.com, example.org]
            """).OrThrow().Observability;

        Assert.Equal("1-a.apps.googleusercontent.com", read.GrafanaSsoClientId);
        Assert.NotNull(read.GrafanaSsoClientSecret);
        Assert.Equal(["example.com", "example.org"], read.GrafanaSsoAllowedDomains.ToArray());
    }
}
