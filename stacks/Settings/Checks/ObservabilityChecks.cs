namespace GoCenter.Stacks.Settings.Checks;

/// <summary>Metrics: a retention that Prometheus can keep, and a sign-in to Grafana that is whole and not for everybody.</summary>
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

        CheckSignIn(settings.Observability, faults);
    }

    private static void CheckSignIn(ObservabilitySettings observability, FaultList faults)
    {
        if (!faults.AreSound("grafanaSsoClientId", "grafanaSsoClientSecret", "grafanaSsoAllowedDomains"))
            return;
        if (observability.GrafanaSsoClientId.Length == 0)
        {
            if (observability.GrafanaSsoClientSecret is not null || observability.GrafanaSsoAllowedDomains.Length > 0)
                faults.Refuse("grafanaSsoClientId", "a client id, because grafanaSsoClientSecret or grafanaSsoAllowedDomains is set and does nothing without");
            return;
        }

        if (observability.GrafanaSsoClientSecret is null)
            faults.Refuse("grafanaSsoClientSecret", "what pulumi config set --secret grafanaSsoClientSecret writes, because grafanaSsoClientId is set");
        if (observability.GrafanaSsoAllowedDomains.Length == 0)
            faults.Refuse("grafanaSsoAllowedDomains", "at least one domain, because grafanaSsoClientId is set and every Google account could sign in");
    }
}
