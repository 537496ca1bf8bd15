namespace GoCenter.Components.Observability.Alerting;

/// <summary>How soon somebody has to look; the label <c>severity</c> of every alert.</summary>
public enum AlertSeverity
{
    /// <summary>Now: users notice, or will within the hour.</summary>
    Page,

    /// <summary>In working hours.</summary>
    Ticket,

    /// <summary>Not at all: something begins and ends as it should, and somebody may want to know.</summary>
    Info,
}
