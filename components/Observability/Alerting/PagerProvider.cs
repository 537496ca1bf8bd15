namespace GoCenter.Components.Observability.Alerting;

/// <summary>Who wakes people up.</summary>
public enum PagerProvider
{
    /// <summary>Nobody: there is no receiver <see cref="AlertReceiver.Pager"/>.</summary>
    None,

    /// <summary>PagerDuty, by its Events API v2.</summary>
    PagerDuty,

    /// <summary>Opsgenie.</summary>
    Opsgenie,
}
