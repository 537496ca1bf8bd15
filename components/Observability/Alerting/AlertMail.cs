namespace GoCenter.Components.Observability.Alerting;

/// <summary>How Alertmanager sends mail, always by STARTTLS.</summary>
/// <param name="To">Who gets it.</param>
/// <param name="From">Whose name it carries.</param>
/// <param name="Server">The mail server, <c>host:port</c>.</param>
/// <param name="User">Name at the mail server, or empty where it asks for none.</param>
public sealed record AlertMail(string To, string From, string Server, string User);
