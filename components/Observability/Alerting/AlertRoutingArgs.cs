using System.Collections.Immutable;
using Pulumi;

namespace GoCenter.Components.Observability.Alerting;

/// <summary>Who there is to tell, and who hears of what.</summary>
public sealed class AlertRoutingArgs : ResourceArgs
{
    /// <summary>Where the cluster's name belongs in <see cref="HeartbeatUrl"/>.</summary>
    public const string ClusterPlace = "{cluster}";

    /// <summary>Who hears of which severity; at least one route for each.</summary>
    public required ImmutableArray<AlertRoute> Routes { get; init; }

    /// <summary>Who wakes people up. Default: nobody.</summary>
    public PagerProvider Pager { get; init; }

    /// <summary>Routing key of PagerDuty or API key of Opsgenie. Secret. Required with a <see cref="Pager"/>.</summary>
    public Output<string>? PagerKey { get; init; }

    /// <summary>Channel of Slack, <c>#alerts</c>. Default: none, and so no receiver <see cref="AlertReceiver.Slack"/>.</summary>
    public string SlackChannel { get; init; } = "";

    /// <summary>Address of Slack's incoming webhook. Secret. Required with a <see cref="SlackChannel"/>.</summary>
    public Output<string>? SlackWebhook { get; init; }

    /// <summary>Mail. Default: none, and so no receiver <see cref="AlertReceiver.Mail"/>.</summary>
    public AlertMail? Mail { get; init; }

    /// <summary>Password at the mail server. Secret. Required where mail has a user.</summary>
    public Output<string>? MailPassword { get; init; }

    /// <summary>
    /// Address that is called each minute for as long as alerting works; whoever is behind it raises the alarm when the calls stop. What
    /// stands for <see cref="ClusterPlace"/> in it is the cluster's name: where two clusters call one address, the calls of one hide that
    /// the other is silent. Secret. Default: none.
    /// </summary>
    public Output<string>? HeartbeatUrl { get; init; }

    /// <summary>The receivers that exist with these settings.</summary>
    public ImmutableArray<AlertReceiver> Receivers
    {
        get
        {
            var receivers = ImmutableArray.CreateBuilder<AlertReceiver>();
            if (Pager != PagerProvider.None)
                receivers.Add(AlertReceiver.Pager);
            if (SlackChannel.Length > 0)
                receivers.Add(AlertReceiver.Slack);
            if (Mail is not null)
                receivers.Add(AlertReceiver.Mail);
            return receivers.ToImmutable();
        }
    }
}
