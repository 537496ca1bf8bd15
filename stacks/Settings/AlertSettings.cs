using System.Collections.Immutable;
using GoCenter.Components.Observability.Alerting;
using Pulumi;

namespace GoCenter.Stacks.Settings;

/// <summary>Who there is to tell about trouble, and who hears of what.</summary>
public sealed record AlertSettings
{
    /// <summary>Who hears of which severity. Source: <c>alertRoutes</c>.</summary>
    public required ImmutableArray<AlertRoute> Routes { get; init; }

    /// <summary>Who wakes people up. Source: <c>pagerProvider</c>.</summary>
    public required PagerProvider Pager { get; init; }

    /// <summary>Routing key of PagerDuty or API key of Opsgenie; null without a pager. Secret. Source: <c>pagerKey</c>.</summary>
    public required Output<string>? PagerKey { get; init; }

    /// <summary>Channel of Slack, or empty for none. Source: <c>alertSlackChannel</c>.</summary>
    public required string SlackChannel { get; init; }

    /// <summary>Address of Slack's incoming webhook. Secret. Source: <c>alertSlackWebhook</c>.</summary>
    public required Output<string>? SlackWebhook { get; init; }

    /// <summary>Who gets mail, or empty for nobody. Source: <c>alertMailTo</c>.</summary>
    public required string MailTo { get; init; }

    /// <summary>Whose name mail carries. Source: <c>alertMailFrom</c>.</summary>
    public required string MailFrom { get; init; }

    /// <summary>The mail server, or null for none. Source: <c>alertMailServer</c>.</summary>
    public required HostPort? MailServer { get; init; }

    /// <summary>User at the mail server, or empty. Source: <c>alertMailUser</c>.</summary>
    public required string MailUser { get; init; }

    /// <summary>Password at the mail server. Secret. Source: <c>alertMailPassword</c>.</summary>
    public required Output<string>? MailPassword { get; init; }

    /// <summary>What is called while alerting works; null only without a pager. Secret. Source: <c>alertHeartbeatUrl</c>.</summary>
    public required Output<string>? HeartbeatUrl { get; init; }

    /// <summary>The same as the component takes it.</summary>
    internal AlertRoutingArgs ToArgs() => new()
    {
        Routes = Routes,
        Pager = Pager,
        PagerKey = PagerKey,
        SlackChannel = SlackChannel,
        SlackWebhook = SlackWebhook,
        Mail = MailTo.Length > 0 && MailServer is { } server ? new AlertMail(MailTo, MailFrom, server.ToString(), MailUser) : null,
        MailPassword = MailPassword,
        HeartbeatUrl = HeartbeatUrl,
    };
}
