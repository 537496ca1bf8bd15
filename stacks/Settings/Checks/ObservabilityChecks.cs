namespace GoCenter.Stacks.Settings.Checks;

/// <summary>Metrics: a retention that Prometheus can keep.</summary>
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
    }
}
