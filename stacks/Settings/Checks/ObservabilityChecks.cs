using GoCenter.Components.Observability;
using GoCenter.Components.Workloads;

namespace GoCenter.Stacks.Settings.Checks;

/// <summary>
/// Metrics: a retention that Prometheus can keep, on a disk that it can work with, of hosts that can be told apart; and a sign-in to
/// Grafana that is whole and not for everybody.
/// </summary>
internal sealed class ObservabilityChecks : ISettingsCheck
{
    // Prometheus writes blocks of two hours and deletes whole blocks.
    private static readonly TimeSpan ShortestRetention = TimeSpan.FromHours(2);

    /// <inheritdoc/>
    public void Check(EnvironmentSettings settings, FaultList faults)
    {
        if (faults.AreSound("metricsRetention")
            && PrometheusDuration.TryParse(settings.Observability.Retention, out var retention) && retention < ShortestRetention)
        {
            faults.Refuse("metricsRetention", "2h or longer, because Prometheus deletes whole blocks of two hours");
        }

        if (faults.AreSound("metricsStorage") && Quantity.TryParse(settings.Observability.Storage, out var storage)
            && storage!.CompareTo(Quantity.Parse(nameof(MetricsRetention.LeastStorage), MetricsRetention.LeastStorage)) < 0)
        {
            faults.Refuse(
                "metricsStorage", $"{MetricsRetention.LeastStorage} or more, because the write-ahead log has to fit beside a block or two");
        }

        var remoteWrite = settings.Observability.RemoteWrite;
        if (faults.AreSound("remoteWriteUrl", "remoteWriteUser") && remoteWrite.Url.Length == 0 && remoteWrite.User.Length > 0)
            faults.Refuse("remoteWriteUser", "nothing, until remoteWriteUrl says where to sign in");

        var names = new HashSet<string>(StringComparer.Ordinal);
        var targets = settings.Observability.LegacyTargets;
        for (var index = 0; index < targets.Length; index++)
        {
            if (faults.AreSound($"legacyTargets[{index}].name") && !names.Add(targets[index].Name))
                faults.Refuse($"legacyTargets[{index}].name", "a name that no target before has");
        }

        CheckSignIn(settings.Observability, faults);
    }

    private static void CheckSignIn(ObservabilitySettings observability, FaultList faults)
    {
        if (!faults.AreSound("grafanaSsoClientId", "grafanaSsoClientSecret", "grafanaSsoAllowedDomains"))
            return;
        if (observability.GrafanaSsoClientId.Length == 0)
        {
            if (observability.GrafanaSsoClientSecret is not null || observability.GrafanaSsoAllowedDomains.Length > 0)
                faults.Refuse("grafanaSsoClientId",
                    "a client id, because grafanaSsoClientSecret or grafanaSsoAllowedDomains is set and does nothing without");
            return;
        }

        if (observability.GrafanaSsoClientSecret is null)
            faults.Refuse("grafanaSsoClientSecret",
                "what pulumi config set --secret grafanaSsoClientSecret writes, because grafanaSsoClientId is set");
        if (observability.GrafanaSsoAllowedDomains.Length == 0)
            faults.Refuse("grafanaSsoAllowedDomains",
                "at least one domain, because grafanaSsoClientId is set and every Google account could sign in");
    }
}
