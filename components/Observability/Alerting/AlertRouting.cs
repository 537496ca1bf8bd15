using System.Text;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace GoCenter.Components.Observability.Alerting;

/// <summary>
/// Alertmanager's configuration, put together from the files in <c>alertmanager/</c>, and the credentials that it reads from files: the
/// configuration itself holds none, so that a preview may show it.
/// </summary>
internal static class AlertRouting
{
    /// <summary>The key that the operator looks for.</summary>
    private const string ConfigurationKey = "alertmanager.yaml";
    private const string Folder = "Observability/alertmanager";

    // The files in receivers/ name these under /etc/alertmanager/secrets.
    private const string CredentialsName = "alertmanager-credentials";
    private const string PagerKey = "pager-key";
    private const string SlackWebhookKey = "slack-webhook";
    private const string MailPasswordKey = "mail-password";
    private const string HeartbeatUrlKey = "heartbeat-url";

    private static Output<string> Nothing => Output.CreateSecret("");

    /// <summary>Declares both Secrets and gives their names.</summary>
    public static (Output<string> Configuration, Output<string> Credentials) Declare(
        string name, Input<string> @namespace, Input<string> clusterName, AlertRoutingArgs args, CustomResourceOptions options)
    {
        var configuration = new Secret($"{name}-alert-routing", new SecretArgs
        {
            Metadata = new ObjectMetaArgs { Name = "alertmanager-routing", Namespace = @namespace, Annotations = Summary(args) },
            StringData = { [ConfigurationKey] = Configuration(args) },
        }, options);
        var credentials = new Secret($"{name}-alert-credentials", new SecretArgs
        {
            Metadata = new ObjectMetaArgs { Name = CredentialsName, Namespace = @namespace },
            // Every key, empty where nothing reads it, so that environments that tell different people have the same shape.
            StringData =
            {
                [PagerKey] = Needed(args.Pager != PagerProvider.None, "pager", args.PagerKey, nameof(args.PagerKey)),
                [SlackWebhookKey] = Needed(args.SlackChannel.Length > 0, "Slack channel", args.SlackWebhook, nameof(args.SlackWebhook)),
                [MailPasswordKey] = Needed(
                    args.Mail is { User.Length: > 0 }, "user at a mail server", args.MailPassword, nameof(args.MailPassword)),
                [HeartbeatUrlKey] = args.HeartbeatUrl is { } url ? Heartbeat(url, clusterName.ToOutput()) : Nothing,
            },
        }, options);
        return (configuration.Metadata.Apply(known => known.Name), credentials.Metadata.Apply(known => known.Name));
    }

    /// <summary>Text of <c>alertmanager.yaml</c>.</summary>
    /// <exception cref="ArgumentException">A severity has no route, or a route leads to nobody.</exception>
    internal static string Configuration(AlertRoutingArgs args)
    {
        var known = args.Receivers;
        foreach (var route in args.Routes.Where(route => !known.Contains(route.Receiver)))
        {
            throw new ArgumentException(
                $"a route of severity {Name(route.Severity)} leads to {Name(route.Receiver)}; "
                + $"allowed are {string.Join(", ", known.Select(Name))}");
        }

        foreach (var severity in Enum.GetValues<AlertSeverity>().Where(severity => args.Routes.All(route => route.Severity != severity)))
            throw new ArgumentException($"severity {Name(severity)} has no route; allowed is at least one for each severity");

        var fallback = args.Routes.First(route => route.Severity == AlertSeverity.Ticket);
        return EmbeddedFile.Fill($"{Folder}/alertmanager.yml", new Dictionary<string, string>
        {
            ["fallback"] = Name(fallback.Receiver),
            ["repeat"] = fallback.RepeatAfter,
            ["routes"] = Parts(args.Routes.Select(route => Part(route.Severity == AlertSeverity.Info ? "route_info" : "route", new()
            {
                ["receiver"] = Name(route.Receiver),
                ["severity"] = Name(route.Severity),
                ["repeat"] = route.RepeatAfter,
            }))),
            ["receivers"] = Parts(Receivers(args)),
        });
    }

    // Previews hide what is in a Secret; who hears of what is no secret, and a change of it should be seen.
    private static InputMap<string> Summary(AlertRoutingArgs args)
    {
        var annotations = new InputMap<string>
        {
            ["gocenter.dev/routes"] = string.Join(
                "; ", args.Routes.Select(route => $"{Name(route.Severity)} to {Name(route.Receiver)} every {route.RepeatAfter}")),
        };
        if (args.Mail is { } mail)
            annotations.Add("gocenter.dev/mail-server", mail.Server);
        return annotations;
    }

    private static IEnumerable<string> Receivers(AlertRoutingArgs args)
    {
        if (args.Pager == PagerProvider.PagerDuty)
            yield return Part("receivers/pagerduty", []);
        if (args.Pager == PagerProvider.Opsgenie)
            yield return Part("receivers/opsgenie", []);
        if (args.SlackChannel.Length > 0)
            yield return Part("receivers/slack", new() { ["channel"] = args.SlackChannel });
        if (args.Mail is { } mail)
        {
            yield return Part("receivers/mail", new() { ["to"] = mail.To, ["from"] = mail.From, ["server"] = mail.Server });
            // Two more keys of the same receiver.
            if (mail.User.Length > 0)
                yield return Part("receivers/mail_login", new() { ["user"] = mail.User });
        }

        yield return Part(args.HeartbeatUrl is null ? "receivers/no_heartbeat" : "receivers/heartbeat", []);
    }

    private static Output<string> Needed(bool isNeeded, string what, Output<string>? value, string property) =>
        !isNeeded ? Nothing : value ?? throw new ArgumentException($"a {what} needs {property}");

    private static Output<string> Heartbeat(Output<string> url, Output<string> clusterName) =>
        Output.Tuple(url, clusterName)
            .Apply(known => known.Item1.Replace(AlertRoutingArgs.ClusterPlace, known.Item2, StringComparison.Ordinal));

    // Values of people's stand in single quotes, where two quotes are one.
    private static string Part(string file, Dictionary<string, string> values) => EmbeddedFile.Fill(
        $"{Folder}/{file}.yml", values.ToDictionary(value => value.Key, value => value.Value.Replace("'", "''", StringComparison.Ordinal)));

    private static string Parts(IEnumerable<string> parts) => new StringBuilder().AppendJoin("", parts).ToString().TrimEnd('\n');

    private static string Name(AlertReceiver receiver) => receiver.ToString().ToLowerInvariant();

    private static string Name(AlertSeverity severity) => severity.ToString().ToLowerInvariant();
}
