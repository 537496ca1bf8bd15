using GoCenter.Components.Observability;
using GoCenter.Components.Observability.Alerting;

namespace GoCenter.Stacks.Settings;

/// <summary>Reads metrics, dashboards, alerts, logs and notifications.</summary>
internal static class ObservabilityReader
{
    /// <summary>Reads them from the top of a source.</summary>
    public static ObservabilitySettings Read(SettingsSection top) => new()
    {
        Retention = top.Text("metricsRetention", Values.Duration),
        Replicas = top.Integer("metricsReplicas", 1, 10, "replicas"),
        Storage = top.Text("metricsStorage", Texts.Storage),
        GrafanaHost = top.Text("grafanaHost", Texts.Host),
        GrafanaSsoClientId = top.Text("grafanaSsoClientId", Texts.GoogleClientId),
        GrafanaSsoClientSecret = top.Secret("grafanaSsoClientSecret"),
        GrafanaSsoAllowedDomains = top.Texts(
            "grafanaSsoAllowedDomains", "a list of domains of Google accounts", Texts.Host, isRequired: false),
        RemoteWrite = ReadRemoteWrite(top),
        LegacyTargets = top.Objects(
            "legacyTargets", "a list of hosts with name, address and optionally scheme and path", ReadLegacyTarget, isRequired: false),
        Alerts = ReadAlerts(top),
        LogsArchive = top.Boolean("logsArchive"),
        LogsArchiveDays = top.Integer("logsArchiveDays", 1, 3650, "days"),
        LogsQueryDays = top.Integer("logsQueryDays", 1, LogSinkArgs.MostRetentionDays, "days"),
        SlackWebhook = top.Secret("slackWebhook"),
    };

    private static RemoteWriteSettings ReadRemoteWrite(SettingsSection top)
    {
        var user = top.Text("remoteWriteUser", Texts.OrNothing(Texts.UserName));
        return new RemoteWriteSettings
        {
            Url = top.Text("remoteWriteUrl", Texts.OrNothing(Texts.HttpsUrl)),
            User = user,
            Password = top.Secret("remoteWritePassword", isRequired: user.Length > 0),
        };
    }

    private static LegacyTargetSettings ReadLegacyTarget(SettingsSection target) => new()
    {
        Name = target.Text("name", Texts.ObjectName),
        Address = target.Value("address", Values.HostPort),
        Scheme = target.OptionalText("scheme", Texts.Scheme) ?? "http",
        Path = target.OptionalText("path", Texts.MetricsPath) ?? "/metrics",
    };

    private static AlertSettings ReadAlerts(SettingsSection top)
    {
        var pager = top.Value("pagerProvider", Values.Pager);
        var channel = top.Text("alertSlackChannel", Texts.OrNothing(Texts.SlackChannel));
        var user = top.Text("alertMailUser", Texts.OrNothing(Texts.UserName));
        return new AlertSettings
        {
            Pager = pager,
            PagerKey = top.Secret("pagerKey", isRequired: pager != PagerProvider.None),
            SlackChannel = channel,
            SlackWebhook = top.Secret("alertSlackWebhook", isRequired: channel.Length > 0),
            MailTo = top.Text("alertMailTo", Texts.OrNothing(Texts.Email)),
            MailFrom = top.Text("alertMailFrom", Texts.OrNothing(Texts.Email)),
            MailServer = top.Text("alertMailServer", Texts.OrNothing(Values.HostPort)) is { Length: > 0 } server
                && HostPort.TryParse(server, out var parsed) ? parsed : null,
            MailUser = user,
            MailPassword = top.Secret("alertMailPassword", isRequired: user.Length > 0),
            // Whoever carries a pager takes silence for calm: somebody outside has to notice when it is not.
            HeartbeatUrl = top.Secret("alertHeartbeatUrl", isRequired: pager != PagerProvider.None),
            Routes = top.Objects("alertRoutes", "a list of routes with severity, receiver and repeat", ReadRoute),
        };
    }

    private static AlertRoute ReadRoute(SettingsSection route) => new(
        Severity: route.Value("severity", Values.Severity),
        Receiver: route.Value("receiver", Values.Receiver),
        RepeatAfter: route.Text("repeat", Values.Duration));
}
