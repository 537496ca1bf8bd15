namespace GoCenter.Components.Observability.Alerting;

/// <summary>Who hears of alerts of a severity. A severity may have several routes, and then each receiver hears of it.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="Receiver">Who hears of it; has to be among the receivers of <see cref="AlertRoutingArgs"/>.</param>
/// <param name="RepeatAfter">After how long an alert that goes on is told again, as Prometheus writes durations: <c>4h</c>.</param>
public sealed record AlertRoute(AlertSeverity Severity, AlertReceiver Receiver, string RepeatAfter);
