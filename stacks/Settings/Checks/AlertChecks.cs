using GoCenter.Components.Observability.Alerting;

namespace GoCenter.Stacks.Settings.Checks;

/// <summary>Alerts: every severity is heard of, by somebody who exists.</summary>
internal sealed class AlertChecks : ISettingsCheck
{
    /// <inheritdoc/>
    public void Check(EnvironmentSettings settings, FaultList faults)
    {
        var alerts = settings.Observability.Alerts;
        CheckMail(alerts, faults);
        if (!faults.AreSound("pagerProvider", "alertSlackChannel", "alertMailTo", "alertMailServer"))
            return;

        var known = alerts.ToArgs().Receivers;
        var seen = new HashSet<(AlertSeverity, AlertReceiver)>();
        for (var index = 0; index < alerts.Routes.Length; index++)
        {
            var (severity, receiver, _) = alerts.Routes[index];
            if (!faults.AreSound($"alertRoutes[{index}].severity", $"alertRoutes[{index}].receiver"))
                continue;
            if (!known.Contains(receiver))
                faults.Refuse(
                    $"alertRoutes[{index}].receiver", $"a receiver that the environment has: {ListOf(known)}; {HowToHave(receiver)}");
            else if (!seen.Add((severity, receiver)))
                faults.Refuse($"alertRoutes[{index}].receiver", $"a receiver that no route of severity {Name(severity)} before has");
        }

        if (!faults.AreSound("alertRoutes"))
            return;
        foreach (var severity in Enum.GetValues<AlertSeverity>().Where(severity => alerts.Routes.All(route => route.Severity != severity)))
        {
            faults.Add(
                "alertRoutes", $"has no route of severity {Name(severity)}; allowed is at least one for each of page, ticket and info.");
        }
    }

    private static void CheckMail(AlertSettings alerts, FaultList faults)
    {
        if (!faults.AreSound("alertMailTo", "alertMailFrom", "alertMailServer") || alerts.MailTo.Length == 0)
            return;
        if (alerts.MailFrom.Length == 0)
            faults.Refuse("alertMailFrom", $"an e-mail address, because alertMailTo is {alerts.MailTo}");
        if (alerts.MailServer is null)
            faults.Refuse("alertMailServer", $"a host and a port, because alertMailTo is {alerts.MailTo}");
    }

    private static string ListOf(IEnumerable<AlertReceiver> known) =>
        string.Join(", ", known.Select(receiver => Name(receiver))) is { Length: > 0 } list ? list : "none yet";

    private static string HowToHave(AlertReceiver receiver) => receiver switch
    {
        AlertReceiver.Pager => "pager comes with pagerProvider",
        AlertReceiver.Slack => "slack comes with alertSlackChannel",
        _ => "mail comes with alertMailTo",
    };

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();
}
