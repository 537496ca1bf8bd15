namespace GoCenter.Components.Observability.Alerting;

/// <summary>Whoever hears of an alert.</summary>
public enum AlertReceiver
{
    /// <summary>Whoever is on call, through <see cref="PagerProvider"/>.</summary>
    Pager,

    /// <summary>A channel of Slack.</summary>
    Slack,

    /// <summary>A mailbox.</summary>
    Mail,
}
